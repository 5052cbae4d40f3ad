import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

/** The texts at the line ends, by line, once one of them is as wanted. */
function ends(editor: Editor, wanted: RegExp): Promise<ReadonlyMap<number, string>> {
  const read = async () => new Map((await editor.lineEnds()).map(({ line, text }) => [line, text.trim()]));
  return waitFor(
    `a line end like ${wanted}`,
    read,
    (found) => [...found.values()].some((text) => wanted.test(text)),
    40_000,
  );
}

describe('a free grader', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples', settings: { 'rewardsmith.live': 'off' } });
    await editor.openFile('refund-agent.grader.yaml');
  });
  afterAll(() => editor?.dispose());

  test('is not run when it is opened', async () => {
    await waitFor(
      'its lenses',
      () => editor.codeLenses(),
      (lenses) => lenses.some(({ text }) => text.includes('Run (61)')),
    );
    expect(await editor.lineEnds()).toEqual([]);
  });

  test('runs by its lens and shows mean, spread, count and errors on its line and on those of its parts', async () => {
    await editor.clickLens('Run (61)');
    const found = await ends(editor, /^0\.52 ±0\.08 \(0\.50 as the service counts errors\)\s+n 58.*3 errors$/);
    expect(found.get(4)).toMatch(/^0\.76 ±0\.08\s+n 59.*2 errors$/);
    await editor.saveScreenshot('scores-on-the-line');
  });

  test('tells in the hover which samples were worst, and opens them', async () => {
    const hover = await editor.hoverLineEnd(1, (text) => text.includes('interval'));
    expect(hover).toContain('3 could not be graded');
    await editor.saveScreenshot('score-hover');
    await editor.leaveHover();
  });

  test('turns stale with an edit, and fresh again when it is undone', async () => {
    await editor.replace(14, '1.0', '0.9');
    const stale = await ends(editor, /stale$/);
    expect(stale.get(4)).toMatch(/stale$/);
    expect(stale.get(15)).not.toMatch(/stale/);
    await editor.saveScreenshot('stale');
    await editor.page.keyboard.press('Control+KeyZ');
    const fresh = await waitFor(
      'fresh scores',
      () => editor.lineEnds(),
      (found) => found.length > 1 && found.every(({ text }) => !/stale/.test(text)),
    );
    expect(fresh.length).toBeGreaterThan(1);
  });

  test('turns stale when its samples change on disk', async () => {
    const rows = await editor.read('refund-agent.samples.jsonl');
    await editor.write('refund-agent.samples.jsonl', rows.split('\n').slice(0, 50).join('\n'));
    await ends(editor, /stale$/);
    await waitFor(
      'the new count',
      () => editor.codeLenses(),
      (lenses) => lenses.some(({ text }) => text.includes('Run (50)')),
    );
    await editor.write('refund-agent.samples.jsonl', rows);
    await waitFor(
      'the old count',
      () => editor.codeLenses(),
      (lenses) => lenses.some(({ text }) => text.includes('Run (61)')),
    );
  });

  test('gives the numbers that the command gives', async () => {
    await editor.openFile('headline.grader.yaml');
    await editor.clickLens('Run (45)');
    await ends(editor, /^0\.44 ±0\.07\s+n 45/);
  });

  test('is stopped by Cancel, and the editor stays usable', async () => {
    const source = 'def grade(sample, item):\\n    while True: pass\\n';
    await editor.write('slow.grader.json', `{"type": "python", "name": "slow", "source": "${source}"}`);
    await editor.write('slow.samples.jsonl', '{"item": {}, "completion": "a"}\n');
    await editor.openFile('slow.grader.json');
    await editor.clickLens('Run (1)');
    await waitFor(
      'progress',
      () => editor.statusBar(),
      (items) => items.some((text) => /Grading slow/.test(text)),
    );
    await editor.runCommand('Rewardsmith: Cancel Run');
    await waitFor(
      'the end of progress',
      () => editor.statusBar(),
      (items) => !items.some((text) => /Grading slow/.test(text)),
    );
  });
});
