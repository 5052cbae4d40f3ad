import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const grader = `type: string_check
name: city
input: "{{ sample.output_text }}"
reference: "{{ item.city }}"
operation: eq
`;
const row = (index: number) =>
  JSON.stringify({ item: index % 2 === 0 ? { city: 'Oslo' } : { town: 'Oslo' }, completion: 'Oslo' });

describe('rows that cannot be graded', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples', settings: { 'rewardsmith.scores.style': 'short' } });
    await editor.write('city.grader.yaml', grader);
    const rows = Array.from({ length: 3000 }, (_, index) => row(index));
    await editor.write('city.samples.jsonl', `${rows.join('\n')}\n`);
    await editor.openFile('city.grader.yaml');
  });
  afterAll(() => editor?.dispose());

  const lineLike = (wanted: RegExp) =>
    waitFor(
      `a line like ${wanted}`,
      () => editor.lineTexts(),
      (lines) => [...lines.values()].some((text) => wanted.test(text)),
    );
  const placeIs = (wanted: string) =>
    waitFor(
      `the cursor at ${wanted}`,
      () => editor.statusBar(),
      (items) => items.some((text) => text.includes(wanted)),
    );
  const activeTab = () => editor.page.locator('.editor-group-container.active .tab.active').getAttribute('aria-label');

  const isGraded = () =>
    waitFor(
      'the score',
      () => editor.lineEnds(),
      (ends) => ends.some(({ text }) => text.trim() === '1.00'),
      40_000,
    );

  test('are unknown before a run, and the list says so', async () => {
    await editor.runCommand('Rewardsmith: Show Errors');
    await lineLike(/has not been run/);
  });

  test('are listed beside the grader as soon as its run ends', async () => {
    await editor.page.keyboard.press('ControlOrMeta+Digit1');
    await editor.clickLens('Run (3000)');
    await isGraded();
    await editor.page.keyboard.press('ControlOrMeta+Digit2');
    const lines = await lineLike(/^city\.samples\.jsonl:2 /);
    expect(lines.get(1)).toBe('Errors of the last run: 1500, of which 1000 are listed.');
    expect(lines.get(3)).toMatch(/^city\.samples\.jsonl:2 +line 2 +city +invalid_variable_error +.*item\.city/);
  });

  test('are opened from the list by keyboard', async () => {
    const links = editor.page.locator('.editor-group-container.active .detected-link');
    await waitFor('links', () => links.count(), undefined, 60_000);
    await editor.goTo(4, 3);
    await editor.runCommand('Open Link');
    await placeIs('Ln 4, Col 1');
    expect(await activeTab()).toContain('city.samples.jsonl');
  });

  test('are listed from the hover of the score', async () => {
    await editor.page.keyboard.press('ControlOrMeta+Digit1');
    await editor.hoverLineEnd(1, (text) => text.includes('1500 could not be graded'));
    await editor.clickInHover('Show all errors');
    await waitFor('the list', activeTab, (label) => label?.includes('Errors of city'));
    await editor.saveScreenshot('error-list');
  });

  test('are opened from the output channel', async () => {
    await editor.runCommand('Rewardsmith: Show Output');
    const link = editor.page.locator('[id="workbench.parts.panel"] .detected-link', { hasText: '38' });
    await waitFor('links in the output', () => link.count());
    await editor.saveScreenshot('output-errors');
    await link.first().click({ modifiers: ['ControlOrMeta'] });
    await placeIs('Ln 38, Col 1');
  });
});
