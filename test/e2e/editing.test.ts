import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const faulty = `type: string_check
name: city
input: "{{ sample.output_text }}"
refrence: "{{ item.answer }}"
operation: neq
`;

describe('writing a grader', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples' });
    await editor.write('city.grader.yaml', faulty);
    await editor.write('city.samples.jsonl', '{"item": {"answer": "Oslo", "year": 2020}, "completion": "Oslo"}\n');
    await editor.openFile('city.grader.yaml');
  });
  afterAll(() => editor?.dispose());

  test('underlines what is wrong, at the place, in the words of the field', async () => {
    const found = await waitFor(
      'problems',
      () => editor.problems(),
      (rows) => rows.length >= 3,
    );
    const messages = found.map(({ message, line }) => `${line} ${message}`).join('\n');
    expect(messages).toMatch(/^4 .*refrence.*reference/m);
    expect(messages).toMatch(/^5 .*neq.*ne/m);
    await editor.saveScreenshot('problems');
  });

  test('mends a misspelled key by its quick fix', async () => {
    await editor.applyQuickFix(4, 3, 'Write `reference`');
    await waitFor(
      'the mended line',
      () => editor.lineTexts(),
      (lines) => lines.get(4)?.startsWith('reference:'),
    );
  });

  test('completes the values of a key with what the dialect knows', async () => {
    await editor.replace(5, 'neq', '');
    await editor.goTo(5, 12);
    const labels = await editor.suggestions((found) => found.includes('ilike'));
    expect(labels).toEqual(expect.arrayContaining(['eq', 'ne', 'like', 'ilike']));
    await editor.accept('eq');
    await waitFor(
      'no problems',
      () => editor.problems(),
      (rows) => rows.length === 0,
    );
  });

  test('completes a template from the fields of the samples', async () => {
    await waitFor(
      'the samples to be counted',
      () => editor.codeLenses(),
      (lenses) => lenses.some(({ text }) => text.includes('Run (1)')),
    );
    await editor.replace(4, 'answer', '');
    await editor.goTo(4, 21);
    const labels = await editor.suggestions((found) => found.includes('year'));
    expect(labels).toContain('answer');
    await editor.saveScreenshot('template-completion');
    await editor.accept('answer');
    await waitFor(
      'the line',
      () => editor.lineTexts(),
      (lines) => lines.get(4)?.includes('item.answer'),
    );
  });

  test('shows a template value of the samples in its hover', async () => {
    const text = await editor.hover(4, 20, (found) => found.includes('1/1 rows'));
    expect(text).toContain('Oslo');
  });
});
