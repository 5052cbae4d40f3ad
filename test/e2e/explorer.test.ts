import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boxes } from './harness/boxes.ts';
import { type Editor, openEditor } from './harness/editor.ts';
import { lineNumbers, lineOf } from './harness/lines.ts';
import { waitFor } from './harness/waitFor.ts';

const rubric = `name: Greetings
samples: greetings.samples.jsonl
criteria:
  - id: polite
    contains: Hello
  - id: brief
    length: { max: 20 }
  - id: asks
    when: "{{ item.question }}"
    contains: "?"
  - { id: not_empty, length: { min: 1 } }
`;
const texts = ['Hello', 'Hello you', 'Good day', 'Good day to you and to all of yours'];
const rows = Array.from({ length: 8 }, (_, n) => {
  return { id: `s${n + 1}`, item: { question: false }, completion: texts[n % 4] };
});
const endless = `samples: greetings.samples.jsonl
criteria:
  - id: endless
    python: |
      def grade(sample, item):
          while True:
              pass
`;

describe('the Test Explorer', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples' });
    await editor.write('greetings.rubric.yaml', rubric);
    await editor.write('greetings.samples.jsonl', rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await editor.write('endless.rubric.yaml', endless);
    await editor.openFile('greetings.rubric.yaml');
    await editor.runCommand('Testing: Focus on Test Explorer View');
  });
  afterAll(() => editor?.dispose());

  const row = '.test-explorer .monaco-list-row';
  /** What the tree shows, from the top. */
  const tree = async () => {
    const found = await boxes(editor.page, row);
    return found.sort((one, other) => one.top - other.top).map(({ label }) => label);
  };
  const treeWith = (...wanted: readonly RegExp[]) =>
    waitFor(
      `tests like ${wanted.join(', ')}`,
      tree,
      (labels) => wanted.every((each) => labels.some((label) => each.test(label))),
      40_000,
    );
  const expand = async (name: string) => {
    const closed = editor.page.locator(`${row}[aria-label^="${name}"][aria-expanded="false"] .monaco-tl-twistie`);
    await closed.first().click();
  };
  const runFile = async (title: string) => {
    await editor.goTo(1, 1);
    await editor.runCommand(title);
  };

  test('lists the specs of the workspace, and in them their criteria', async () => {
    await treeWith(/^refund-desk.*Not yet run/, /^greetings.*Not yet run/);
    await expand('greetings.rubric.yaml');
    await treeWith(/^polite/, /^brief/, /^asks/, /^not_empty/);
    await expand('refund-desk.rubric.yaml');
    const labels = await treeWith(/^reward/, /^looked_up/, /^reply/);
    expect(labels.some((label) => label.startsWith('gives_reason'))).toBe(false);
    await editor.saveScreenshot('explorer-specs');
  });

  test('runs the criteria of a spec and lists the samples that do not pass', async () => {
    await runFile('Test: Run Tests in Current File');
    await treeWith(/^polite: 0\.50, 4 failing of 8 \(Failed/, /^not_empty: 1\.00, n 8 \(Passed/);
    await treeWith(/^brief: .* \(Failed/, /^asks: applies to no sample \(Skipped/);
    await expand('polite');
    await treeWith(/^s3: 0\.00 \(Failed/, /^s8: 0\.00 \(Failed/);
    await editor.saveScreenshot('explorer-run');
  });

  test('leads from a sample to its row, and says there what it lacks', async () => {
    await editor.page.locator(`${row}[aria-label^="s7: "]`).first().dblclick();
    await waitFor('the row', async () => (await editor.statusBar()).some((text) => text.includes('Ln 7, ')));
    const messages = () => boxes(editor.page, '.editor-instance .test-error-content-widget');
    expect((await waitFor('the messages', messages, (found) => found.length >= 4)).map(({ text }) => text)).toEqual(
      Array(4).fill(expect.stringContaining('0 != 1')),
    );
    await editor.saveScreenshot('explorer-row');
    await editor.openFile('greetings.rubric.yaml');
  });

  test('runs what failed again, and shows what has become of the same samples', async () => {
    await editor.replace(5, 'Hello', 'd');
    await treeWith(/^polite.*outdated/);
    await editor.runCommand('Test: Rerun Failed Tests');
    await treeWith(/^s1: 0\.00 \(Failed/, /^s3: 1\.00 \(Passed\)$/, /^s8: 1\.00 \(Passed\)$/);
    await editor.saveScreenshot('explorer-again');
  });

  test('follows what is typed', async () => {
    await editor.runCommand('Test: Start Continuous Run');
    await editor.replace(7, '20', '40');
    await treeWith(/^brief: 1\.00, n 8 \(Passed\)$/);
    await editor.saveScreenshot('explorer-follow');
    await editor.runCommand('Test: Stop Continuous Run');
  });

  test('marks the criteria that the samples never try', async () => {
    await runFile('Test: Run Tests with Coverage in Current File');
    const marked = async (kind: string) => {
      const numbers = await lineNumbers(editor.page);
      const marks = await boxes(editor.page, `.editor-instance .coverage-deco-gutter.coverage-deco-${kind}`);
      return marks.map((mark) => lineOf(mark, numbers)).sort((one, other) => one - other);
    };
    await waitFor(
      'the marks',
      () => marked('miss'),
      (lines) => lines.length > 0,
    );
    expect([await marked('miss'), await marked('hit')]).toEqual([
      [6, 8, 9, 10, 11],
      [4, 5, 6, 7, 11],
    ]);
    await editor.saveScreenshot('explorer-coverage');
  });

  test('stops a run', async () => {
    await editor.openFile('endless.rubric.yaml');
    await runFile('Test: Run Tests in Current File');
    const isGrading = async () => (await editor.statusBar()).some((text) => text.includes('Grading'));
    await waitFor('the run', isGrading);
    await editor.runCommand('Test: Cancel Test Run');
    await waitFor('its end', isGrading, (grading) => !grading);
    await treeWith(/^endless.* \(Skipped/);
    await editor.saveScreenshot('explorer-stopped');
  });
});
