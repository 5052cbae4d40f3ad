import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const grader = `type: python
name: short
source: |
  import re


  def grade(sample, item):
      words = sample["output_text"].split()
      return 1.0 if len(words) < limit else 0.0
`;
const [imported, undefinedName] = [4, 9];

describe('what stands inside strings', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples' });
    await editor.write('short.grader.yaml', grader);
    await mkdir(join(editor.folder, '.vscode'));
  });
  afterAll(() => editor?.dispose());

  /** The colour of the first letter of a word on a line. */
  const colourOf = async (line: number, word: string) => {
    const at = (await editor.lineTexts()).get(line)!.indexOf(word);
    return editor.colourAt(line, at + 1);
  };
  const problemsOf = (code: string, accept: (count: number) => boolean) =>
    waitFor(
      `the problems of ${code}`,
      async () => (await editor.problems()).filter((problem) => problem.code === code),
      (found) => accept(found.length),
    );

  test('a template has other colours than the text around it', async () => {
    await editor.openFile('support-tone.grader.yaml');
    await editor.goTo(25, 1);
    await waitFor('the colours of a template', async () => {
      const [text, root, field] = [
        await colourOf(24, 'MESSAGE'),
        await colourOf(25, 'item'),
        await colourOf(25, 'message'),
      ];
      return new Set([text, root, field]).size === 3;
    });
    await editor.saveScreenshot('template-colours');
  });

  test('Python has the colours of Python, a formula those of its graders', async () => {
    await editor.openFile('headline.grader.yaml');
    await editor.goTo(27, 1);
    await waitFor('the colours of Python', async () => {
      const all = ['def', 'grade', 'sample'].map((word) => colourOf(26, word));
      return new Set([...(await Promise.all(all)), await colourOf(27, 'text'), await colourOf(27, '"')]).size >= 4;
    });
    await waitFor(
      'the colours of a formula',
      async () => (await colourOf(32, 'fuzzy')) !== (await colourOf(32, '0.4')),
    );
    await editor.saveScreenshot('python-colours');
  });

  test('Ruff speaks of Python with its own code, at the place', async () => {
    await editor.openFile('short.grader.yaml');
    const found = await problemsOf('python-lint', (count) => count === 2);
    expect(found.map(({ line, severity }) => ({ line, severity }))).toEqual([
      { line: undefinedName, severity: 'Warning' },
      { line: imported, severity: 'Info' },
    ]);
    expect(found.map(({ message }) => message).join('\n')).toMatch(/^F821: .*limit.*\nF401: .*re/);
    const isName = ({ line, column, length }: { line: number; column: number; length: number }) =>
      line === undefinedName && column === 34 && length === 5;
    await waitFor(
      'the name underlined',
      () => editor.squiggles(),
      (all) => all.some(isName),
    );
    await editor.saveScreenshot('ruff');
  });

  test('Ruff mends what it finds', async () => {
    await editor.applyQuickFix(imported, 10, 'Let Ruff mend it');
    await waitFor(
      'the mended source',
      () => editor.lineTexts(),
      (lines) => ![...lines.values()].some((line) => line.includes('import re')),
    );
    await problemsOf('python-lint', (count) => count === 1);
  });

  test('a comment silences a fault where it is', async () => {
    const [problem] = await problemsOf('python-lint', (count) => count === 1);
    await editor.applyQuickFix(problem!.line, problem!.column, 'Ignore `python-lint` here');
    await waitFor(
      'the comment',
      () => editor.lineTexts(),
      (lines) => lines.get(3) === '# rewardsmith: ignore python-lint',
    );
    await problemsOf('python-lint', (count) => count === 0);
    await editor.saveScreenshot('ignored');
  });

  test('a setting turns a rule off, and on again', async () => {
    await editor.focusText();
    await editor.page.keyboard.press('ControlOrMeta+KeyZ');
    await problemsOf('python-lint', (count) => count > 0);
    await editor.write('.vscode/settings.json', '{ "rewardsmith.diagnostics": { "python-lint": "off" } }');
    await problemsOf('python-lint', (count) => count === 0);
    await editor.saveScreenshot('rule-off');
    await editor.write('.vscode/settings.json', '{ "rewardsmith.diagnostics": { "python-lint": "error" } }');
    const found = await problemsOf('python-lint', (count) => count > 0);
    expect(found[0]!.severity).toBe('Error');
  });
});
