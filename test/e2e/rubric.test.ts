import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChatBody, type Provider, startProvider } from '../provider/server.ts';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const spec = 'refund-desk.rubric.yaml';
const draft = `name: Draft
samples: refund-desk.samples.jsonl
criteria:
  - id: amount
    number: { equals: "{{ item.refund }}", from: last }
    length: { max: 800 }
  - id: open

`;

interface Row {
  readonly sample: { readonly output_text: string };
  readonly expert: Readonly<Record<string, unknown>>;
}

describe('a rubric', () => {
  let editor: Editor;
  let provider: Provider;
  let rows: readonly Row[] = [];

  /** Says of a reply what the expert says of it, where one does. */
  const asExperts = ({ messages }: ChatBody) => {
    const text = messages.map(({ content }) => String(content)).join('\n');
    const id = text.includes('Names a time before') ? 'promises_date' : 'gives_reason';
    const row = rows.find(({ sample }) => text.includes(sample.output_text));
    return { quotes: [], reason: 'So says the expert.', verdict: row?.expert[id] === true ? 'met' : 'not_met' };
  };

  beforeAll(async () => {
    provider = await startProvider({ judge: asExperts });
    const settings = { 'rewardsmith.judge.baseUrl': provider.url, 'rewardsmith.live': 'off' };
    editor = await openEditor({ workspace: 'examples', settings });
    const samples = await editor.read('refund-desk.samples.jsonl');
    rows = samples
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    await editor.write('draft.rubric.yaml', draft);
  });
  afterAll(async () => {
    await editor?.dispose();
    await provider?.close();
  });

  const lineOf = async (id: string) => {
    const lines = (await editor.read(spec)).split('\n');
    return lines.findIndex((line) => line.endsWith(`- id: ${id}`)) + 1;
  };

  test('has a language of its own, is graded by its lens, and each criterion has its score on its line', async () => {
    await editor.openFile(spec);
    await waitFor(
      'the language',
      () => editor.statusBar(),
      (items) => items.includes('Rubric'),
    );
    await waitFor(
      'its price',
      () => editor.codeLenses(),
      (lenses) => lenses[0]?.text === '▶ Run (44) · 88 judge calls · ≈ $0',
    );
    expect(provider.requests).toEqual([]);
    await editor.clickLens('88 judge calls', 1);
    const ends = await waitFor(
      'the scores',
      () => editor.lineEnds(),
      (found) => found.some(({ text }) => /n 4\d/.test(text)) && !found.some(({ text }) => /…/.test(text)),
      60_000,
    );
    const scores = new Map(ends.map(({ line, text }) => [line, text.trim()]));
    expect(scores.get(1)).toMatch(/^0\.\d\d ±0\.\d\d/);
    for (const id of ['looked_up', 'kept_off', 'refunded']) expect(scores.get(await lineOf(id))).toMatch(/^0\.\d\d ±/);
    await editor.page.setViewportSize({ width: 1280, height: 800 });
    await editor.page.keyboard.press('ControlOrMeta+KeyB');
    await editor.goTo(8, 10);
    await editor.page.mouse.move(2, 2);
    await editor.saveScreenshot('rubric-scores');
  });

  test('tells in the hover of a criterion which samples were worst, and why', async () => {
    const line = await lineOf('looked_up');
    await editor.goTo(1);
    const text = await editor.hoverLineEnd(line, (found) => found.includes('interval'));
    expect(text).toMatch(/get_order/);
    expect(text).toContain('moves the reward by 0.1');
    await editor.saveScreenshot('rubric-evidence');
    await editor.leaveHover();
  });

  test('grades one criterion alone by its own lens, without asking the judge', async () => {
    const line = await lineOf('amount');
    await editor.goTo(line);
    const before = provider.requests.length;
    await editor.clickLens('▶ Run (44)', line);
    await waitFor('its run', async () => (await editor.output('Rewardsmith')).includes('amount: mean'));
    expect(provider.requests.length).toBe(before);
  });

  test('has a stale score where one criterion was edited, and grades the one at the cursor', async () => {
    const line = await lineOf('amount');
    const scoreIs = (wanted: RegExp) =>
      waitFor(
        `a score like ${wanted}`,
        () => editor.lineEnds(),
        (ends) => ends.some((end) => end.line === line && wanted.test(end.text)),
      );
    await editor.replace(line + 4, '{ after: "Refund:" }', 'last');
    await scoreIs(/stale/);
    await editor.page.keyboard.press('Escape');
    await editor.runCommand('Rewardsmith: Run Grader at Cursor');
    await scoreIs(/▁█$/);
    const ends = await editor.lineEnds();
    expect(ends.filter(({ text }) => /stale/.test(text)).map((end) => end.line)).not.toContain(line);
    await editor.saveScreenshot('rubric-stale');
  });

  test('has a fault where a criterion has two checks', async () => {
    await editor.openFile('draft.rubric.yaml');
    const underlined = await waitFor(
      'the squiggle',
      () => editor.squiggles(),
      (found) => found.some(({ line }) => line === 6),
    );
    expect(underlined).toContainEqual({ line: 6, column: 5, length: 6, severity: 'error' });
    const found = await editor.problems();
    expect(found.find(({ line }) => line === 6)).toMatchObject({ code: 'several-checks', severity: 'Error' });
    await editor.saveScreenshot('rubric-two-checks');
  });

  test('completes the checks of a criterion that has none', async () => {
    await editor.goTo(8);
    await editor.type('    ');
    const labels = await editor.suggestions((all) => all.includes('tool_call'));
    expect(labels).toEqual(expect.arrayContaining(['requirement', 'levels', 'contains']));
    await editor.saveScreenshot('rubric-checks');
    await editor.accept('contains');
    await waitFor(
      'the check',
      () => editor.lineTexts(),
      (lines) => lines.get(8)?.startsWith('    contains:'),
    );
    await editor.page.keyboard.press('Escape');
  });
});
