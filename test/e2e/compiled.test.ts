import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boxes } from './harness/boxes.ts';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const spec = 'refund-desk.rubric.yaml';
const preview = '.editor-group-container:has(.tab[aria-label^="Compiled refund-desk"])';
const rubric = `.editor-group-container:has(.tab[aria-label^="${spec}"])`;

const gated = `name: Gated
samples: support-replies.samples.jsonl
criteria:
  - id: brief
    length: { unit: words, max: 60 }
  - id: polite
    gate: true
    contains: { any_of: [please, thank, sorry], fold_case: true }
  - id: total
    number: { equals: "{{ item.total }}", from: last }
  - id: looked_up
    tool_call: { name: get_order }
`;

describe('the compiled grader of a rubric', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples' });
    await editor.openFile(spec);
  });
  afterAll(() => editor?.dispose());

  const lineOf = async (text: string) => {
    const lines = (await editor.read(spec)).split('\n');
    return lines.findIndex((line) => line.includes(text)) + 1;
  };
  const linesIn = async (group: string) => {
    const lines = await boxes(editor.page, `${group} .view-lines > .view-line`);
    return lines.sort((one, other) => one.top - other.top);
  };
  const lensesIn = async (group: string) => {
    const lenses = await boxes(editor.page, `${group} .codelens-decoration a`);
    return lenses.map(({ text }) => text);
  };
  /** The first line that has a bar at its left. */
  const marked = async (group: string) => {
    const bars = await editor.page.$$eval(`${group} .view-overlays .cdr`, (elements) =>
      elements
        .filter((element) => getComputedStyle(element).borderLeftWidth === '2px')
        .map((element) => element.getBoundingClientRect().top),
    );
    const top = Math.min(...bars);
    return (await linesIn(group)).find((line) => line.top <= top + 2 && top + 2 < line.top + line.height)?.text.trim();
  };

  test('is shown beside it, with what is lost and what differs', async () => {
    await editor.runCommand('Rewardsmith: Show Compiled Grader');
    await waitFor(
      'the compiled grader',
      () => linesIn(preview),
      (lines) => lines.some(({ text }) => text.includes('"type": "multi"')),
    );
    const lenses = await waitFor(
      'what differs',
      () => lensesIn(preview),
      (found) => found.some((text) => text.includes('Differs')),
    );
    expect(lenses[0]).toBe('Open the rubric');
    await editor.page.keyboard.press('ControlOrMeta+KeyB');
    await editor.saveScreenshot('compiled');
  });

  test('shows the part of the criterion at the cursor', async () => {
    for (const id of ['amount', 'hasty_words', 'kept_off']) {
      await editor.goTo((await lineOf(`id: ${id}`)) + 1, 6);
      await waitFor(
        `the part of ${id}`,
        () => marked(preview),
        (text) => text?.startsWith(`"${id}": {`),
      );
    }
    await editor.saveScreenshot('compiled-part');
  });

  test('leads from a part to its criterion by a click', async () => {
    await editor.goTo(await lineOf('id: brief'), 10);
    await waitFor(
      'the part of brief',
      () => marked(preview),
      (text) => text?.startsWith('"brief": {'),
    );
    await editor.goTo(1);
    const line = (await linesIn(preview)).find(({ text }) => text.trim().startsWith('"brief": {'));
    await editor.page.mouse.click(line!.left + 60, line!.top + line!.height / 2);
    await waitFor(
      'the criterion',
      () => marked(rubric),
      (text) => text?.includes('id: brief'),
    );
    await editor.saveScreenshot('compiled-click');
  });

  test('follows the text, and stays as it was while that has errors', async () => {
    await editor.page.keyboard.press('ControlOrMeta+1');
    await editor.goTo((await lineOf('id: looked_up')) + 1, 6);
    await editor.replace(await lineOf('pass_threshold'), '0.85', 'high');
    const lenses = await waitFor(
      'that it is old',
      () => lensesIn(preview),
      (found) => found[0]?.includes('Not of the text as it stands'),
    );
    expect(lenses[0]).toContain('pass_threshold');
    expect((await linesIn(preview)).length).toBeGreaterThan(3);
    await editor.saveScreenshot('compiled-old');
    await editor.replace(await lineOf('pass_threshold'), 'high', '0.8');
    await editor.replace(1, 'Refund desk', 'Refund counter');
    await waitFor(
      'the new name',
      () => linesIn(preview),
      (found) => found.some(({ text }) => text.includes('Refund counter')),
    );
    await waitFor(
      'that it is new',
      () => lensesIn(preview),
      (found) => found[0] === 'Open the rubric',
    );
  });

  test('marks a criterion inside the Python of a rubric that becomes one grader', async () => {
    await editor.write('gated.rubric.yaml', gated);
    await editor.openFile('gated.rubric.yaml');
    await editor.runCommand('Rewardsmith: Show Compiled Grader');
    const python = '.editor-group-container:has(.tab[aria-label^="Compiled gated"])';
    await waitFor(
      'its long line to be wrapped',
      () => linesIn(python),
      (lines) => lines.length > 20 && lines[1]?.text.includes('"type": "python"'),
    );
    const isBack = () => editor.page.locator('.editor-group-container.active .tab[aria-label^="gated"].active').count();
    await waitFor('the rubric to have the keyboard again', isBack);
    await editor.goTo(6, 6);
    await waitFor(
      'the configuration of the criterion',
      () => marked(python),
      (text) => text?.includes('polite'),
    );
    await editor.saveScreenshot('compiled-python');
  });
});
