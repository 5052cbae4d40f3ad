import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

describe('a grader in the editor', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples' });
  });
  afterAll(() => editor?.dispose());

  test('runs by its lens and shows its score on the line', async () => {
    await editor.openFile('refund-agent.grader.yaml');
    await waitFor(
      'the lens with the count',
      () => editor.codeLenses(),
      (lenses) => lenses.some(({ text }) => text.includes('Run (61)')),
    );
    await editor.clickLens('Run (61)');
    const ends = await waitFor(
      'the scores',
      () => editor.lineEnds(),
      (found) => found.some(({ text }) => /^\s*0\.52 ±0\.08/.test(text)),
    );
    await editor.saveScreenshot('scores');
    expect(ends.map(({ text }) => text.trim()).join('\n')).toContain('3 errors');
  });
});
