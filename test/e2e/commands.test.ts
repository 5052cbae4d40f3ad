import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ workspace: 'examples' });
});
afterAll(() => editor?.dispose());

/** The texts of the lines in view once one of them is as wanted. */
function lineLike(wanted: RegExp): Promise<ReadonlyMap<number, string>> {
  return waitFor(
    `a line like ${wanted}`,
    () => editor.lineTexts(),
    (lines) => [...lines.values()].some((text) => wanted.test(text)),
  );
}

test('a run without samples asks for them, keeps the choice and grades', async () => {
  await editor.write(
    'lonely.grader.yaml',
    'type: string_check\nname: x\ninput: "{{ sample.output_text }}"\nreference: "{{ item.label }}"\noperation: eq\n',
  );
  await editor.openFile('lonely.grader.yaml');
  await editor.clickLens('Run (no samples yet)');
  await waitFor('the picker', () => editor.quickInput(({ title }) => /Samples for lonely/.test(title)));
  await editor.choose('string-check.samples.jsonl');
  await waitFor(
    'the score',
    () => editor.lineEnds(),
    (ends) => ends.some(({ text }) => /n 42/.test(text)),
    40_000,
  );
  const settings = await waitFor('the setting', () => editor.read('.vscode/settings.json').catch(() => ''));
  expect(settings).toContain('string-check.samples.jsonl');
});

test('a link in the hover of a score opens the row of that sample', async () => {
  await editor.openFile('string-check.grader.json');
  await editor.clickLens('Run (42)');
  await waitFor(
    'the score',
    () => editor.lineEnds(),
    (ends) => ends.some(({ text }) => /^\s*0\.50/.test(text)),
  );
  const hover = await editor.hoverLineEnd(1, (text) => text.includes('interval'));
  const id = /score\s+(\S+?)0\.00/.exec(hover.replaceAll('\n', ' '))?.[1] ?? '';
  await editor.clickInHover(id.trim());
  await waitFor(
    'the samples',
    () => editor.page.locator('.tab.active').textContent(),
    (name) => name?.replace(/\s/g, '').includes('string-check.samples.jsonl'),
  );
  await editor.saveScreenshot('sample-row');
});

test('a run from the palette grades the grader at the cursor, and that one only', async () => {
  await editor.openFile('refund-agent.grader.yaml');
  await waitFor('its lenses', async () => (await editor.codeLenses()).length > 1);
  await editor.goTo(5);
  await editor.runCommand('Rewardsmith: Run Grader at Cursor');
  const ends = await waitFor(
    'the score',
    () => editor.lineEnds(),
    (found) => found.some(({ text }) => /n 59/.test(text) && !/…/.test(text)),
  );
  expect(ends.map(({ line }) => line)).toEqual([4]);
});

const kinds = ['string_check', 'text_similarity', 'score_model', 'label_model', 'python', 'multi', 'endpoint'];

test.each(kinds)('New Grader opens a grader of the kind %s that begins without a fault', async (kind) => {
  const notation = kind === 'multi' ? 'JSON' : 'YAML';
  await editor.runCommand('Rewardsmith: New Grader');
  await editor.choose(notation);
  await waitFor('the kinds', () => editor.quickInput(({ rows }) => rows.length === kinds.length));
  await editor.answer(kind);
  await lineLike(new RegExp(`\\btype"?: "?${kind}`));
  await editor.page.keyboard.press('Escape');
  await waitFor(
    'no errors',
    () => editor.problems(),
    (found) => !found.some(({ severity }) => severity === 'Error'),
  );
  await editor.saveScreenshot(`new-${kind}`);
});
