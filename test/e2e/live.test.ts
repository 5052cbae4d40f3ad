import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const execute = promisify(execFile);
const rubric = `name: Greetings
samples: greetings.samples.jsonl
criteria:
  - id: polite
    contains: Hello
  - id: brief
    length: { max: 20 }
  - id: counted
    python: |
      def grade(sample, item):
          return min(1.0, len(sample["output_text"]) / 40)
`;
const texts = ['Hello', 'Hello you', 'Good day', 'Good day to you and to all of yours'];
const rows = Array.from({ length: 80 }, (_, n) => `${JSON.stringify({ item: {}, completion: texts[n % 4] })}\n`).join(
  '',
);

describe('a score on the line', () => {
  let editor: Editor;
  beforeAll(async () => {
    const settings = { 'editor.autoClosingQuotes': 'never', 'editor.autoSurround': 'never' };
    editor = await openEditor({ workspace: 'examples', settings });
    await editor.write('greetings.rubric.yaml', rubric);
    await editor.write('greetings.samples.jsonl', rows);
    await editor.openFile('greetings.rubric.yaml');
    await waitFor(
      'its lenses',
      () => editor.codeLenses(),
      (lenses) => lenses.some(({ text }) => text.includes('Run (80)')),
    );
  });
  afterAll(() => editor?.dispose());

  /** The line ends by line, once that of a line is as wanted. */
  const endOf = async (line: number, wanted: RegExp) =>
    waitFor(
      `an end of line ${line} like ${wanted}`,
      async () => new Map((await editor.lineEnds()).map((end) => [end.line, end.text.trim()])),
      (ends) => wanted.test(ends.get(line) ?? ''),
      40_000,
    );

  test('does not come by typing before the first run', async () => {
    await editor.goTo(5, 20);
    await editor.type('w');
    await editor.page.keyboard.press('Backspace');
    expect(await editor.lineEnds()).toEqual([]);
  });

  test('comes with a run', async () => {
    await editor.clickLens('▶ Run (80)');
    const ends = await endOf(4, /^0\.50 ±0\.\d+ {2}n 80/);
    expect(ends.get(6)).toMatch(/^0\.75 /);
    await endOf(1, /^0\.\d\d ±.*[▁-█]$/);
  });

  test('moves with what is typed, without a click, and the others stay', async () => {
    const before = await endOf(1, /./);
    await editor.replace(5, 'Hello', '');
    await editor.type('you');
    const ends = await endOf(4, /^0\.50 .*[▁-█]$/);
    await editor.type('r');
    await endOf(4, /^0\.25 .*[▁-█]$/);
    await editor.type('selves');
    const last = await endOf(4, /^0\.00 .*[▁-█]$/);
    await endOf(1, /[▁-█]$/);
    expect(last.get(6)).toBe(before.get(6));
    expect(ends.get(6)).toBe(before.get(6));
    expect((await editor.lineEnds()).find(({ line }) => line === 1)!.text.trim()).not.toBe(before.get(1));
    await editor.saveScreenshot('live-typed');
  });

  test('of Python moves, too', async () => {
    const before = (await endOf(8, /^0\.\d\d /)).get(8)!;
    await editor.replace(11, '40', '80');
    await endOf(8, new RegExp(`^(?!${before.slice(0, 4).replace('.', '\\.')})0\\.\\d\\d .*[▁-█]$`));
  });

  test('stays while the text cannot be read, and says that it is stale', async () => {
    await editor.replace(5, 'yourselves', '"you');
    const ends = await endOf(4, /stale$/);
    await editor.saveScreenshot('live-unreadable');
    expect([...ends.keys()]).toEqual(expect.arrayContaining([1, 4, 6]));
    for (const text of ends.values()) expect(text).toMatch(/stale$/);
    await editor.page.keyboard.press('Control+KeyZ');
    await endOf(4, /^0\.00 .*[▁-█]$/);
  });

  test('turns stale instead where the setting says so', async () => {
    await mkdir(join(editor.folder, '.vscode'), { recursive: true });
    await editor.write('.vscode/settings.json', '{ "rewardsmith.live": "off" }');
    await editor.goTo(5, '    contains: yourselves'.length + 1);
    await waitFor('a stale score', async () => {
      await editor.type('x');
      return (await editor.lineEnds()).some(({ line, text }) => line === 4 && /stale$/.test(text.trim()));
    });
    await editor.saveScreenshot('live-off');
  });
});

describe('the trend', () => {
  let folder: string;
  let editor: Editor;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rewardsmith-'));
    await writeFile(join(folder, 'greetings.rubric.yaml'), rubric);
    await writeFile(join(folder, 'greetings.samples.jsonl'), rows);
    const git = (...args: string[]) =>
      execute('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
    await git('init', '--quiet');
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'Greet');
    editor = await openEditor({ workspace: folder });
    await editor.openFile('greetings.rubric.yaml');
  });
  afterAll(async () => {
    await editor?.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  const endsLike = async (wanted: RegExp) =>
    waitFor(
      `a line end like ${wanted}`,
      async () => new Map((await editor.lineEnds()).map((end) => [end.line, end.text.trim()])),
      (ends) => [...ends.values()].some((text) => wanted.test(text)),
      40_000,
    );

  test('says by how much a score differs from that of the last commit', async () => {
    await waitFor(
      'its lenses',
      () => editor.codeLenses(),
      (lenses) => lenses.some(({ text }) => text.includes('compare with HEAD')),
    );
    await editor.clickLens('▶ Run (80)');
    await endsLike(/^0\.75 .*[▁-█]$/);
    await editor.replace(7, '20', '40');
    const ends = await endsLike(/^1\.00 ±0\.\d\d {2}▲0\.25 {2}n 80/);
    expect(ends.get(1)).toMatch(/▲0\.08/);
    expect(ends.get(4)).not.toMatch(/[▲▼]/);
    await editor.saveScreenshot('live-trend');
  });
});
