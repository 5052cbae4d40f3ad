import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const grader = `type: multi
name: reward
graders:
  exact:
    type: string_check
    name: the capital itself
    input: "{{ sample.output_text }}"
    reference: "{{ item.capital }}"
    operation: eq
  close:
    type: text_similarity
    name: close to it
    input: "{{ sample.output_text }}"
    reference: "{{ item.capital }}"
    evaluation_metric: fuzzy_match
calculate_output: 0.75 * exact + 0.25 * close
`;
const [exact, close, formula] = [4, 10, 16];

describe('a formula', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples' });
    await editor.write('reward.grader.yaml', grader);
    await editor.write('reward.samples.jsonl', '{"item": {"capital": "Oslo"}, "completion": "Oslo, Norway"}\n');
    await editor.openFile('reward.grader.yaml');
  });
  afterAll(() => editor?.dispose());

  const lineIs = (line: number, wanted: RegExp) =>
    waitFor(
      `line ${line} like ${wanted}`,
      () => editor.lineTexts(),
      (lines) => wanted.test(lines.get(line) ?? ''),
    );

  test('has the share of each grader beside its key', async () => {
    await lineIs(exact, /^ {2}exact:\W*≈ 75 %/);
    await lineIs(close, /^ {2}close:\W*≈ 25 %/);
    await editor.saveScreenshot('weights');
  });

  test('that can pass 1 is underlined, and held by its quick fix', async () => {
    await editor.replace(formula, '0.75 * exact', 'max(exact, close)');
    await waitFor(
      'the squiggle',
      () => editor.squiggles(),
      (found) => found.some(({ line, severity }) => line === formula && severity === 'warning'),
    );
    const [problem] = await waitFor(
      'the problem',
      () => editor.problems(),
      (found) => found.length > 0,
    );
    expect(problem).toMatchObject({ code: 'formula-out-of-range', line: formula });
    expect(problem!.message).toContain('1.25');
    const titles = await editor.quickFixes(formula, 19);
    expect(titles).toContain('Hold the reward within 0 to 1');
    await editor.saveScreenshot('clamp');
    await editor.page.keyboard.press('Escape');
    await editor.applyQuickFix(formula, 19, 'Hold the reward within 0 to 1');
    await lineIs(formula, /^calculate_output: min\(1, max\(exact, close\) \+ 0\.25 \* close\)$/);
    await waitFor(
      'no problem',
      () => editor.problems(),
      (found) => found.length === 0,
    );
  });

  test('tells of the function that is typed, and of the argument', async () => {
    await editor.replace(formula, 'min(1, max(exact, close) + 0.25 * close)', '');
    await editor.type('max(exact, ');
    const signature = await editor.signatureHelp();
    expect(signature.text).toContain('max(x, …)');
    expect(signature.text).toContain('largest');
    expect(signature.active).toBe('…');
    await editor.saveScreenshot('signature-help');
    await editor.page.keyboard.press('Escape');
  });
});
