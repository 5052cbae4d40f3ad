import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const spec = 'invoice-json.grader.yaml';
const samples = 'invoice-json.samples.jsonl';

describe('the results panel', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples' });
    await editor.openFile(spec);
  });
  afterAll(() => editor?.dispose());

  const inPanel = (selector: string) => editor.webview().locator(selector);
  /** Empty while the panel is not there yet. */
  const textIn = (selector: string) =>
    inPanel(selector)
      .textContent({ timeout: 5_000 })
      .catch(() => '');
  const says = (selector: string, wanted: RegExp, limit?: number) =>
    waitFor(
      `${selector} that says ${wanted}`,
      () => textIn(selector),
      (text) => wanted.test(text ?? ''),
      limit,
    );
  const frame = async (): Promise<Frame> => {
    const outer = await (await editor.page.$('iframe.webview.ready'))?.contentFrame();
    return (await (await outer?.$('iframe#active-frame'))?.contentFrame())!;
  };
  /** What a screen reader says of the cell that has the focus. */
  const spoken = async () => {
    const cell = await inPanel('#grid').getAttribute('aria-activedescendant');
    return inPanel(`#${cell}`).textContent();
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await inPanel('#grid').press(key);
  };

  test('waits for the first run, and then shows every sample', async () => {
    await editor.runCommand('Rewardsmith: Show Results');
    await says('.notice', /not graded yet/, 60_000);
    await inPanel('button').filter({ hasText: /^Run$/ }).click();
    await says('.status', /^52 of 52 samples/, 60_000);
    await waitFor('the focus in the grid', () => inPanel('#grid:focus').count());
    await editor.saveScreenshot('panel');
  });

  test('is walked through by keyboard, and says what stands in a cell', async () => {
    await inPanel('#grid').focus();
    expect(await spoken()).toMatch(/^Reward: \d/);
    await press('Home', 'ArrowDown');
    expect(await spoken()).toMatch(/^Sample .*, line 2$/);
    await press('ArrowUp', 'ArrowUp', 'ArrowRight', 'Enter');
    await waitFor(
      'the order of the column',
      () => textIn('[role=columnheader][aria-sort=descending]'),
      (text) => text === 'Reward',
    );
    await press('Enter');
    await waitFor('the other order', () => inPanel('[role=columnheader][aria-sort=ascending]').count());
    await press('Control+Home', 'ArrowRight');
    await waitFor('the worst sample', spoken, (text) => /^Reward: (0\.|–|error)/.test(text ?? ''));
    await editor.saveScreenshot('panel-sorted');
  });

  test('has nothing that axe finds fault with', async () => {
    const page = await frame();
    await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('filters, and says where a filter is wrong', async () => {
    await inPanel('#grid').press('/');
    await inPanel('#filter').fill('rewrd < 1');
    await says('#fault', /There is no column `rewrd`: `reward`\?/);
    await inPanel('#filter').fill('reward < 1');
    await says('.status', /^(?!52)\d+ of 52 samples/);
    expect(await inPanel('#fault').isVisible()).toBe(false);
  });

  test('makes a samples file of the rows that are selected', async () => {
    await inPanel('#grid').focus();
    await press('Control+Home', ' ', 'ArrowDown', ' ');
    await says('.status', /2 selected/);
    const lines = await inPanel('[role=rowheader]').textContent();
    await inPanel('button').filter({ hasText: 'Make Samples File' }).click();
    await editor.quickInput();
    await editor.page.keyboard.press('Enter');
    const file = 'invoice-json.subset.samples.jsonl';
    const text = await waitFor('the file', () => editor.read(file).catch(() => ''), Boolean);
    const rows = text.trimEnd().split('\n');
    expect(rows).toHaveLength(2);
    const all = (await editor.read(samples)).split('\n');
    expect(rows.every((row) => all.includes(row))).toBe(true);
    expect(rows).toContain(all[Number(/line (\d+)/.exec(lines ?? '')![1]) - 1]);
  });

  test('exports the rows that match, and the picture', async () => {
    const exported = async (format: string, file: string) => {
      await inPanel('#export').selectOption(format);
      await editor.quickInput();
      await editor.page.keyboard.press('Enter');
      return waitFor('the file', () => readFile(join(editor.folder, file)).catch(() => undefined), Boolean);
    };
    const csv = (await exported('csv', 'invoice-json.results.csv'))!.toString();
    const matched = Number(/^\d+/.exec((await inPanel('.status').textContent())!)![0]);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + matched);
    expect(csv).toMatch(/^line,id,length,invoice_json,number,due,/);
    const picture = await exported('png', 'invoice-json.results.png');
    expect(picture!.subarray(1, 4).toString()).toBe('PNG');
  });

  test('opens the sample that has the focus', async () => {
    await inPanel('#grid').focus();
    await press('Control+Home', 'Enter');
    await waitFor(
      'the sample',
      () => editor.page.locator('.tab').allTextContents(),
      (tabs) => tabs.length > 2,
    );
    await editor.saveScreenshot('panel-open-sample');
  });

  test('is there again after a reload, with its filter and its order', async () => {
    await editor.runCommand('Developer: Reload Window');
    await says('.notice', /not graded yet/, 60_000);
    await inPanel('button').filter({ hasText: /^Run$/ }).click();
    await says('.status', /^(?!52)\d+ of 52 samples · 2 selected/, 60_000);
    expect(await inPanel('#filter').inputValue()).toBe('reward < 1');
    expect(await inPanel('[role=columnheader][aria-sort=ascending]').textContent()).toBe('Reward');
    await editor.saveScreenshot('panel-reloaded');
  });
});
