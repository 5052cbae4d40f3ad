import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const rubric = `name: Replies
samples: replies.samples.jsonl
pass_threshold: 0.6
criteria:
  - id: polite
    contains: { any_of: [please, thank], fold_case: true }
  - id: total
    points: 2
    number:
      equals: "{{ item.amount }}"
      from: { after: "Total:" }
  - id: looked_up
    tool_call: { name: get_order, arguments: { order_id: "{{ item.order }}" } }
`;
const call = (order: string) => ({
  type: 'function',
  function: { name: 'get_order', arguments: JSON.stringify({ order_id: order }) },
});
const sample = (id: string, amount: string, text: string, order = id) => ({
  id,
  item: { message: `What does order ${id} cost?\nI could not find it.`, order: id, amount },
  sample: { output_text: text, output_tools: [call(order)] },
});
const first = sample('A-1', '12.50', 'Thank you for asking.\nTotal: 12.50');
const log = Array.from({ length: 30 }, (_, n) => `Line ${n} of the log`).join('\n');
const rows = [
  { ...first, item: { ...first.item, log } },
  sample('B-2', '7', 'It costs eight.\nTotal: 8', 'A-1'),
  sample('C-3', '99', 'Here it is, please.\nTotal: 99'),
  { ...sample('D-4', '3', 'Thanks a lot.\nTotal: 3'), expert: { total: 0 } },
];

describe('the active sample', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples' });
    await editor.write('replies.rubric.yaml', rubric);
    await editor.write('replies.samples.jsonl', rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await editor.openFile('replies.rubric.yaml');
    await waitFor(
      'its lenses',
      () => editor.codeLenses(),
      (lenses) => lenses.some(({ text }) => text.includes('Run (4)')),
    );
    await editor.page.keyboard.press('ControlOrMeta+KeyB');
  });
  afterAll(() => editor?.dispose());

  const statusSays = (text: string) =>
    waitFor(
      `\`${text}\` in the status bar`,
      () => editor.statusBar(),
      (items) => items.some((item) => item.includes(text)),
    );
  /** The text of the document beside the spec, once it is as wanted. */
  const document = (wanted: RegExp) =>
    waitFor(
      `a sample like ${wanted}`,
      () =>
        editor.page.$$eval('.editor-instance .monaco-editor .view-lines', (all) => {
          const texts = all.map((lines) =>
            [...lines.querySelectorAll<HTMLElement>('.view-line')]
              .sort((one, other) => parseFloat(one.style.top) - parseFloat(other.style.top))
              .map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' '))
              .join('\n'),
          );
          return texts.find((text) => text.startsWith('# ')) ?? '';
        }),
      (text) => wanted.test(text),
    );
  const endsLike = (line: number, wanted: RegExp) =>
    waitFor(
      `an end of line ${line} like ${wanted}`,
      async () => new Map((await editor.lineEnds()).map((end) => [end.line, end.text.trim()])),
      (ends) => wanted.test(ends.get(line) ?? ''),
      40_000,
    );

  test('is named in the status bar, the first at first', async () => {
    await statusSays('1/4 A-1');
  });

  test('has a document with its scores, what was found, and the row with its evidence', async () => {
    await editor.clickLens('▶ Run (4)');
    await endsLike(1, /^0\.\d\d ±/);
    await editor.runCommand('Rewardsmith: Show Sample');
    const text = await document(/total +\| 2 +\| 1\.00/);
    expect(text).toMatch(/^# A-1\n/);
    expect(text).toContain('Replies     |        | 1.00 passes');
    expect(await document(/## Why this score/)).toMatch(/total +\| 1\.00 +\| \+0\.50/);
    expect(await document(/log:[\s\S]*## Completion/)).not.toContain('Line 0 of the log');
    await waitFor(
      'evidence underlined',
      () =>
        editor.page.$$eval('.view-overlays .cdr', (all) => all.map((box) => getComputedStyle(box).borderBottomStyle)),
      (styles) => styles.filter((style) => style === 'solid').length > 0,
    );
    await editor.saveScreenshot('sample-document');
  });

  test('is changed by keys, and its document follows', async () => {
    await editor.page.keyboard.press('Control+1');
    await editor.goTo(5);
    await editor.page.keyboard.press('Alt+.');
    await statusSays('2/4 B-2');
    await document(/^# B-2\n[\s\S]*total +\| 2 +\| 0\.00[\s\S]*## Item\n\n +message:\n/);
    const folded = () => editor.page.locator('.editor-instance .folded-background').count();
    await waitFor('nothing folded', folded, (count) => count === 0);
    await editor.saveScreenshot('sample-next');
    await editor.page.keyboard.press('Alt+,');
    await statusSays('1/4 A-1');
    await editor.page.keyboard.press('Control+Alt+.');
    await statusSays('2/4 B-2');
    await editor.page.keyboard.press('Control+Alt+,');
    await statusSays('4/4 D-4');
    await document(/total +\| 2 +\| 1\.00 +\| 0 \(disagrees\)/);
  });

  test('is picked by words of its row', async () => {
    await editor.page.keyboard.press('Control+Alt+/');
    await editor.quickInput(({ rows: found }) => found.length === 4);
    await editor.page.keyboard.type('here it is');
    await editor.quickInput(({ rows: found }) => found.length === 1 && found[0]!.includes('C-3'));
    await editor.saveScreenshot('sample-pick');
    await editor.page.keyboard.press('Enter');
    await statusSays('3/4 C-3');
  });

  test('is what hovers show', async () => {
    expect(await editor.hover(10, 25, (text) => text.includes('sample'))).toContain('In the sample C-3:');
    await editor.leaveHover();
  });

  test('has its scores at line ends on a command, which follow what is typed, as the document does', async () => {
    await editor.runCommand('Rewardsmith: Switch Line Ends Between All Samples and the Active One');
    await endsLike(7, /^1\.00 {2}sample 3 of 4, C-3$/);
    await editor.saveScreenshot('sample-lines');
    await editor.replace(6, 'please', 'cheers');
    await endsLike(5, /^0\.00 {2}sample 3 of 4, C-3$/);
    await document(/polite +\| 1 +\| 0\.00/);
    await editor.runCommand('Rewardsmith: Switch Line Ends Between All Samples and the Active One');
    await endsLike(7, /^0\.75 ±/);
  });
});
