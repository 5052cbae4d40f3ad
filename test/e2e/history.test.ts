import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boxes } from './harness/boxes.ts';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const spec = 'kept.rubric.yaml';
const rubric = `name: Replies
samples: support-replies.samples.jsonl
criteria:
  - id: polite
    points: 2
    contains: { any_of: [please, thank, sorry], fold_case: true }
  - id: brief
    length: { unit: words, max: 60 }
`;

describe('the runs of a spec', () => {
  let editor: Editor;
  const pane = '.pane:has(> .pane-header[aria-label="Runs Section"])';
  const row = `${pane} .monaco-list-row`;

  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples', settings: { '[markdown]': { 'editor.wordWrap': 'off' } } });
    await editor.write(spec, rubric);
    await editor.openFile(spec);
    await waitFor(
      'its lenses',
      () => editor.codeLenses(),
      (lenses) => lenses.some(({ text }) => text.includes('Run (46)')),
    );
  });
  afterAll(() => editor?.dispose());

  const labels = async () => (await boxes(editor.page, row)).map(({ label }) => label);
  const rows = (count: number) =>
    waitFor(
      `${count} runs in the view`,
      labels,
      (found) => found.filter((label) => / n \d/.test(label)).length === count,
    );
  const run = async (count: number) => {
    await editor.runCommand('Rewardsmith: Run All in File');
    await rows(count);
  };
  /** Chooses from the context menu of a row, 0 being the spec. */
  const choose = async (index: number, title: string) => {
    await editor.page.locator(row).nth(index).click({ button: 'right' });
    await editor.page.locator('.monaco-menu .action-label', { hasText: title }).first().hover();
    await editor.page.keyboard.press('Enter');
  };
  const shown = async (wanted: RegExp) => {
    const lines = await waitFor(
      `a text like ${wanted}`,
      () => editor.lineTexts(),
      (found) => wanted.test([...found.values()].join('\n')),
      40_000,
    );
    return [...lines.values()].join('\n');
  };

  test('has a view that says what to do while there are none', async () => {
    await editor.runCommand('Explorer: Focus on Runs View');
    await waitFor('the empty view', async () => {
      const text = await editor.page.locator(`${pane} .welcome-view-content`).textContent({ timeout: 2_000 });
      return text?.includes('No run of this workspace is kept yet');
    });
  });

  test('are listed as they end, newest first', async () => {
    await editor.openFile(spec);
    await run(1);
    await editor.focusText();
    await editor.replace(5, 'points: 2', 'points: 1');
    await editor.replace(8, 'max: 60', 'max: 20');
    await run(2);
    const [first, newest, oldest] = await labels();
    expect(first).toContain(spec);
    expect(newest).not.toBe(oldest);
    expect(newest).toMatch(/\d\.\d\d ±\d\.\d\d, n \d+/);
    await editor.saveScreenshot('runs');
  });

  test('are compared by a click: meaning, interval, what the samples can show, ranks, part by part', async () => {
    await editor.page.locator(row).nth(2).click();
    await shown(/Two runs of kept\.rubric\.yaml/);
    await shown(/`polite` +\| points: `2` → `1`/);
    await shown(/95 % interval/);
    await shown(/The smallest difference that \d+ samples can show: \d\.\d\d/);
    await editor.saveScreenshot('runs-compared');
  });

  test('give the spec back as it was, after a look at the difference, and that can be undone', async () => {
    await editor.page.keyboard.press('ControlOrMeta+1');
    await choose(2, 'Restore Spec of Run…');
    await waitFor(
      'the question',
      () => editor.notifications(),
      (all) => all.some((text) => /You can undo it/.test(text)),
    );
    await editor.saveScreenshot('run-restored');
    await editor.clickNotification('You can undo it', 'Restore');
    await shown(/points: 2[\s\S]*max: 60/);
    await editor.focusText();
    await editor.page.keyboard.press('Control+KeyZ');
    await shown(/points: 1[\s\S]*max: 20/);
  });

  test('are chosen and compared by keyboard alone', async () => {
    await editor.runCommand('Rewardsmith: Compare with Run…');
    const first = await editor.quickInput(({ title, rows: found }) => title === 'Run to Compare' && found.length === 2);
    expect(first.rows[1]).toMatch(/Replies {2}\d\.\d\d ±/);
    await editor.page.keyboard.press('ArrowDown');
    await editor.page.keyboard.press('Enter');
    await editor.quickInput(({ title, rows: found }) => title === 'Compare with Run' && found.length === 1);
    await editor.page.keyboard.press('Enter');
    await shown(/Two runs of kept\.rubric\.yaml/);
  });

  test('give back a spec whose file is gone', async () => {
    await editor.page.keyboard.press('ControlOrMeta+1');
    await editor.runCommand('File: Revert File');
    await editor.runCommand('View: Close All Editors');
    await rm(join(editor.folder, spec));
    await choose(2, 'Restore Spec of Run…');
    await shown(/points: 2[\s\S]*max: 60/);
    await editor.saveScreenshot('run-of-a-lost-file');
  });

  test('are deleted after a question', async () => {
    await choose(2, 'Delete Run');
    expect(await editor.modal()).toContain('This cannot be undone.');
    await editor.clickModal('Delete');
    await rows(1);
    await choose(0, 'Delete All Runs');
    await editor.clickModal('Delete All');
    await waitFor('the empty view', () => editor.page.locator(`${pane} .welcome-view-content`).count());
  });
});
