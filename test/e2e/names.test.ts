import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const spec = 'refund-agent.grader.yaml';
const [ofKey, ofField, ofFormula] = [4, 73, 80];

describe('names', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples' });
    await editor.openFile(spec);
    await waitFor(
      'the samples to be counted',
      () => editor.codeLenses(),
      (lenses) => lenses.some(({ text }) => text.includes('Run (61)')),
    );
  });
  afterAll(() => editor?.dispose());

  const lineIs = (line: number, wanted: RegExp) =>
    waitFor(
      `line ${line} like ${wanted}`,
      () => editor.lineTexts(),
      (lines) => wanted.test(lines.get(line) ?? ''),
    );
  /** Puts the cursor into the first such word of a line. */
  const goToWord = async (line: number, word: string) => {
    await editor.goTo(line);
    const text = await waitFor(`line ${line}`, async () => (await editor.lineTexts()).get(line));
    const at = text.indexOf(word);
    await editor.goTo(line, at + 2);
  };

  test('a name in a formula leads to the key of its grader', async () => {
    await goToWord(ofFormula, 'right_tool');
    await editor.goToDefinition(spec, ofKey);
  });

  test('a key that is renamed is renamed in the formula', async () => {
    await goToWord(ofKey, 'right_tool');
    await editor.rename('right_calls');
    await lineIs(ofKey, /^ {2}right_calls:/);
    await editor.goTo(ofFormula);
    await lineIs(ofFormula, /right_calls \* no_promise/);
    await editor.saveScreenshot('rename-grader');
    expect(await editor.problems()).toEqual([]);
    await editor.focusText();
    await editor.save();
  });

  test('the outline lists the graders inside the grader', async () => {
    await editor.page.keyboard.press('ControlOrMeta+Shift+KeyO');
    const { rows } = await editor.quickInput((shown) => shown.rows.some((row) => row.includes('closeness')));
    const names = ['refund_agent', 'right_calls', 'arguments', 'no_promise', 'policy', 'closeness'];
    expect(rows.filter((row) => names.some((name) => row.includes(name)))).toHaveLength(names.length);
    await editor.saveScreenshot('outline');
    await editor.page.keyboard.press('Escape');
  });

  test('a symbol of the workspace leads to a grader of another file', async () => {
    await editor.page.keyboard.press('ControlOrMeta+KeyT');
    await editor.quickInput();
    await editor.page.locator('.quick-input-widget .quick-input-box input').filter({ visible: true }).fill('#phrases');
    await editor.quickInput(({ rows }) => rows.some((row) => row.includes('phrases')));
    await editor.saveScreenshot('workspace-symbols');
    await editor.choose('phrases');
    await waitFor(
      'the cursor on `phrases`',
      () => editor.statusBar(),
      (items) => items.some((text) => text.includes('Ln 16, ')),
    );
    await editor.openFile(spec);
  });

  test('a field in a template leads to the first row that has it', async () => {
    await goToWord(ofField, 'must_say');
    await editor.goToDefinition('refund-agent.samples.jsonl', 1);
    await editor.saveScreenshot('definition-in-samples');
    await editor.openFile(spec);
  });

  test('a field that is renamed is shown in all rows before it is renamed there', async () => {
    await goToWord(ofField, 'must_say');
    await editor.rename('must_mention');
    const rows = await editor.refactorPreview();
    await editor.saveScreenshot('rename-field');
    expect(rows.join('\n')).toMatch(/refund-agent\.samples\.jsonl/);
    await editor.applyRefactoring('refund-agent.samples.jsonl');
    await editor.openFile(spec);
    await editor.goTo(ofField);
    await lineIs(ofField, /item\.must_mention/);
    await editor.runCommand('File: Save All');
    const samples = await waitFor(
      'the samples to be saved',
      () => editor.read('refund-agent.samples.jsonl'),
      (text) => !text.includes('"must_say"'),
    );
    expect(samples.match(/"must_mention":/g)).toHaveLength(61);
    expect(await editor.problems()).toEqual([]);
  });
});
