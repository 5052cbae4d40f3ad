import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const untidy = `type: multi${'   '}
name: capital



graders:
    exact:
        type: string_check
        name: exact
        operation: eq   # as it stands
        input: '{{ sample.output_text }}'
        reference: '{{ item.answer }}'
    close:
      type: text_similarity
      name: close
      evaluation_metric: fuzzy_match
      input: '{{ sample.output_text }}'
      reference: >-
          {{ item.answer }}
calculate_output: 0.5 * exact + 0.5 * close
`;

describe('a template', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples' });
    await editor.openFile('support-tone.grader.yaml');
    await waitFor(
      'the samples to be counted',
      () => editor.codeLenses(),
      (lenses) => lenses.some(({ text }) => text.includes('Run (45)')),
    );
  });
  afterAll(() => editor?.dispose());

  test('tells in its hover what the samples have there, and the whole text as it is sent', async () => {
    await editor.goTo(25, 1);
    const text = await editor.hover(25, 15, (found) => found.includes('the text is'));
    expect(text).toMatch(/Present in 45\/45 rows/);
    expect(text).toMatch(/For the first sample, .*, the text is:/);
    const [first] = (await editor.read('support-tone.samples.jsonl')).split('\n');
    expect(text).toContain(JSON.parse(first!).item.message.slice(0, 40));
    await editor.saveScreenshot('template-hover');
    await editor.leaveHover();
  });

  test('is completed from the samples, with a value of theirs', async () => {
    await editor.replace(25, 'message', '');
    await editor.goTo(25, 15);
    await editor.suggestions((labels) => labels.includes('message'));
    const details = await editor.suggestionDetails('message', (text) => text.includes('Present in'));
    expect(details).toMatch(/Present in 45\/45 rows/);
    expect(details).toMatch(/In the first sample/);
    await editor.saveScreenshot('template-completion-value');
    await editor.accept('message');
    await waitFor(
      'the line',
      () => editor.lineTexts(),
      (lines) => lines.get(25)?.includes('{{ item.message }}'),
    );
  });

  test('means the same when the document is formatted: its scores stay fresh', async () => {
    await editor.write('capital.grader.yaml', untidy);
    await editor.write('capital.samples.jsonl', '{"item": {"answer": "Oslo"}, "completion": "Oslo"}\n');
    await editor.openFile('capital.grader.yaml');
    await editor.clickLens('Run (1)', 1);
    const texts = async () => (await editor.lineEnds()).map(({ text }) => text);
    const scored = await waitFor(
      'the scores',
      texts,
      (all) => all.length === 3 && all.every((text) => /1\.00/.test(text)),
    );
    await editor.runCommand('Format Document');
    await waitFor(
      'the tidy text',
      () => editor.lineTexts(),
      (lines) => lines.get(13) === '        type: text_similarity',
    );
    await editor.saveScreenshot('formatted');
    await waitFor('the same scores', texts, (all) => String(all) === String(scored));
    expect((await editor.lineTexts()).get(5)).toBe('graders:');
  });
});
