import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boxes } from './harness/boxes.ts';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const execute = promisify(execFile);
const spec = 'support-replies.rubric.yaml';
const rubric = `name: Replies
criteria:
  - id: polite
    points: 2
    contains: { any_of: [please, thank, sorry], fold_case: true }
  - id: brief
    length: { unit: words, max: 60 }
  - id: shouts
    points: -1
    matches: '[A-Z]{4}'
`;
const next = rubric
  .replace('points: 2', 'points: 5')
  .replace('max: 60', 'max: 30')
  .replace(/ {2}- id: shouts[\s\S]*/, '  - { id: greets, contains: Hello }\n');

describe('a spec against the last commit', () => {
  let folder: string;
  let editor: Editor;

  /** Runs Git in a folder as nobody in particular. */
  const git = (at: string, ...args: string[]) =>
    execute('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: at });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rewardsmith-'));
    await cp('examples/support-replies.samples.jsonl', join(folder, 'support-replies.samples.jsonl'));
    await writeFile(join(folder, spec), rubric);
    await writeFile(join(folder, 'new.rubric.yaml'), '');
    await git(folder, 'init', '--quiet', '--initial-branch=main');
    await git(folder, 'add', spec, 'support-replies.samples.jsonl');
    await git(folder, 'commit', '--quiet', '--message=First');
    await writeFile(join(folder, spec), next);
    await writeFile(join(folder, 'new.rubric.yaml'), next);
    editor = await openEditor({ workspace: folder });
    await editor.openFile(spec);
  });
  afterAll(async () => {
    await editor?.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  const kinds: Readonly<Record<string, string>> = { solid: 'added', double: 'changed', dotted: 'removed' };
  const marks = async () => {
    const found = await editor.page.$$eval('.editor-group-container .view-overlays .cdr', (elements) =>
      elements.map((element) => {
        const { borderLeftStyle, borderLeftWidth } = getComputedStyle(element);
        return { top: element.getBoundingClientRect().top, stroke: borderLeftStyle, width: borderLeftWidth };
      }),
    );
    const numbers = await boxes(editor.page, '.editor-group-container .margin-view-overlays .line-numbers');
    return found
      .filter(({ width }) => width === '4px')
      .map(({ top, stroke }) => {
        const number = numbers.find((each) => each.top <= top + 4 && top + 4 < each.top + each.height);
        return `${number?.text.trim()} ${kinds[stroke] ?? stroke}`;
      })
      .sort();
  };
  const hasLens = async () => (await editor.codeLenses()).some(({ text }) => text === 'compare with HEAD');

  test('has a lens and marks beside the lines whose meaning changed', async () => {
    await waitFor('the lens', hasLens);
    await waitFor(
      'the marks',
      marks,
      (found) => found.join() === ['1 removed', '3 changed', '6 changed', '8 added'].join(),
    );
    await editor.page.keyboard.press('ControlOrMeta+KeyB');
    await editor.saveScreenshot('compare-marks');
  });

  test('has marks that follow the text, and none where only the wording changed', async () => {
    await editor.goTo(4);
    await editor.replace(4, 'points: 5', 'points: 2.0');
    await waitFor('no mark of the points', marks, (found) => !found.includes('3 changed'));
    await editor.replace(4, 'points: 2.0', 'points: 4');
    await waitFor('a mark of the points', marks, (found) => found.includes('3 changed'));
  });

  test('is compared by a click: meaning, rewards, order, and the samples that changed most', async () => {
    await editor.clickLens('compare with HEAD');
    const lines = await waitFor(
      'the comparison',
      () => editor.lineTexts(),
      (found) => [...found.values()].some((text) => text.includes('against the last commit')),
    );
    const text = [...lines.values()].join('\n');
    expect(text).toMatch(/`polite` +\| points: `2` → `4`/);
    expect(text).toMatch(/`shouts` +\| removed/);
    expect(text).toMatch(/Mean reward of \d+ samples: \d\.\d\d → \d\.\d\d/);
    expect(text).toMatch(/Kendall’s τ-b \d\.\d\d; \d+ of \d+ pairs/);
    await editor.saveScreenshot('compare');
  });

  test('is compared anew when it is saved, and has no marks once it is committed', async () => {
    await editor.page.keyboard.press('ControlOrMeta+1');
    await editor.goTo(4);
    await editor.replace(4, 'points: 4', 'points: 9');
    await editor.save();
    await waitFor(
      'the new comparison',
      () => boxes(editor.page, '.view-lines > .view-line'),
      (found) => found.some(({ text }) => /points: `2` → `9`/.test(text)),
    );
    await git(editor.folder, 'commit', '--quiet', '--all', '--message=Second');
    await waitFor('no marks', marks, (found) => found.length === 0, 60_000);
  });

  test('has no lens where the last commit has no such file', async () => {
    await editor.openFile('new.rubric.yaml');
    await waitFor('its lenses', async () => (await editor.codeLenses()).length > 0);
    expect(await hasLens()).toBe(false);
    expect(await readFile(join(editor.folder, 'new.rubric.yaml'), 'utf8')).toBe(next);
  });
});
