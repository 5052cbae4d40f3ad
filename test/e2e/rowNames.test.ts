import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const [samples, rubric] = ['refund-desk.samples.jsonl', 'refund-desk.rubric.yaml'];

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ workspace: 'examples' });
});
afterAll(() => editor?.dispose());

test('a field that is renamed in the samples is renamed in the rubric that reads it, once that is shown', async () => {
  await editor.openFile(samples);
  const [first] = (await editor.read(samples)).split('\n');
  await editor.goTo(1, first!.indexOf('"message"') + 3);
  await editor.rename('complaint');
  const rows = await editor.refactorPreview();
  expect(rows.join('\n')).toContain(rubric);
  await editor.saveScreenshot('rename-in-samples');
  await editor.applyRefactoring(rubric);
  await editor.runCommand('File: Save All');
  const text = await waitFor(
    'the rubric to be saved',
    () => editor.read(rubric),
    (found) => found.includes('item.complaint'),
  );
  expect(text).not.toContain('item.message');
  const renamed = (await editor.read(samples))
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row).item);
  expect(renamed).toHaveLength(44);
  expect(renamed.filter((item) => item.complaint === undefined || 'message' in item)).toEqual([]);
});
