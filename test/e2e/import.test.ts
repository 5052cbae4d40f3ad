import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { again, patience, waitFor } from './harness/waitFor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ workspace: 'examples' });
});
afterAll(() => editor?.dispose());

const rows = ['one', 'two'].map((id) =>
  JSON.stringify({ prompt_id: id, rubrics: [{ criterion: `Says ${id}.`, points: 2, tags: [] }] }),
);

/** Chooses a file of the workspace for the command; the dialog puts its own path in place of one that came too early. */
async function importing(file: string): Promise<void> {
  await editor.runCommand('Rewardsmith: Import Rubric…');
  await waitFor('the dialog', () => editor.quickInput(({ title }) => /Import Rubric/.test(title)));
  await again('the file to be taken', async () => {
    await editor.answer(join(editor.folder, file));
    return editor.quickInput(({ rows: shown }) => !shown.includes('..'), patience);
  });
}

/** Waits for a line of the document in view. */
function line(wanted: RegExp): Promise<unknown> {
  return waitFor(
    `a line like ${wanted}`,
    () => editor.lineTexts(),
    (lines) => [...lines.values()].some((text) => wanted.test(text)),
  );
}

test('a file of several rubrics opens as the one that is wanted, without a fault, and says what is lost', async () => {
  await editor.write('health.jsonl', `${rows.join('\n')}\n`);
  await importing('health.jsonl');
  await waitFor('the question', () => editor.quickInput(({ message }) => /holds 2 rubrics/.test(message)));
  await editor.answer('2');
  await line(/requirement: Says two\./);
  const messages = await waitFor(
    'the message',
    () => editor.notifications(),
    (found) => found.length > 0,
  );
  expect(messages.join()).toMatch(/Imported from HealthBench/);
  expect((await editor.problems()).filter(({ severity }) => severity === 'Error')).toEqual([]);
  expect(await editor.output('Rewardsmith')).toContain('this is number 2');
  await editor.saveScreenshot('imported');
});

test('a file of no known format asks for one', async () => {
  await editor.write('list.txt', 'First of all, a word.\nThen another.\nAnd a third.\n- States the total.\n');
  await importing('list.txt');
  await waitFor('the formats', () => editor.quickInput(({ rows }) => rows.some((row) => /HealthBench/.test(row))));
  await editor.answer('checklist');
  await line(/requirement: States the total\./);
});
