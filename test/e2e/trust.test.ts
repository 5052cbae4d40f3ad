import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ workspace: 'examples', trust: 'untrusted' });
  await editor.openFile('string-check.grader.json');
});
afterAll(() => editor?.dispose());

test('an untrusted workspace has its faults underlined and runs nothing', async () => {
  await waitFor(
    'its lenses',
    () => editor.codeLenses(),
    (lenses) => lenses.some(({ text }) => text.includes('Run (42)')),
  );
  await editor.clickLens('Run (42)');
  const messages = await waitFor(
    'what trust is needed',
    () => editor.notifications(),
    (found) => found.some((text) => /trust/i.test(text)),
  );
  expect(messages.join('\n')).toMatch(/trust/i);
  expect(await editor.lineEnds()).toEqual([]);
  await editor.saveScreenshot('untrusted');
});
