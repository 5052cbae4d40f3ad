import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contrast } from './harness/contrast.ts';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

const part = (name: string, reference: string) =>
  `  ${name}:\n    type: string_check\n    name: ${name}\n    input: "{{ sample.output_text }}"\n    reference: ${reference}\n    operation: eq\n`;
const grader = `type: multi
name: levels
calculate_output: (low + middle + high) / 3
graders:
${part('low', 'none')}${part('middle', 'a')}${part('high', '"{{ item.same }}"')}`;
const rows = [...'abababab'].map((letter) => JSON.stringify({ item: { same: letter }, completion: letter }));

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ workspace: 'examples', settings: { 'rewardsmith.live': 'off' } });
  await editor.write('levels.grader.yaml', grader);
  await mkdir(join(editor.folder, '.vscode'));
  await editor.write('levels.samples.jsonl', `${rows.join('\n')}\n`);
  await editor.openFile('levels.grader.yaml');
  await editor.clickLens('Run (8)', 1);
});
afterAll(() => editor?.dispose());

const background = () =>
  editor.page.$eval('.monaco-editor .monaco-editor-background', (element) => getComputedStyle(element).backgroundColor);

test.each([
  ['Default Dark Modern', 'dark', 'vs-dark'],
  ['Default Light Modern', 'light', 'vs'],
  ['Default High Contrast', 'high-contrast', 'hc-black'],
  ['Default High Contrast Light', 'high-contrast-light', 'hc-light'],
])('scores can be read in %s, and say without colour what they are', async (theme, name, base) => {
  await editor.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
  await waitFor('the theme', () => editor.page.locator(`.monaco-workbench.${base}`).count());
  const ends = await waitFor(
    'the scores',
    () => editor.lineEnds(),
    (found) => found.length === 4 && !found.some(({ text }) => /…/.test(text)),
  );
  await editor.saveScreenshot(`scores-${name}`);
  const behind = await background();
  expect(ends.map(({ text }) => Number(/[\d.]+/.exec(text)?.[0]))).toEqual([0.5, 0, 0.5, 1]);
  expect(new Set(ends.map(({ colour }) => colour)).size).toBe(3);
  for (const { colour } of ends) expect(contrast(colour, behind)).toBeGreaterThan(4.5);
});

test('stale scores say so in a word, and can be read too', async () => {
  await editor.replace(3, '3', '4');
  const ends = await waitFor(
    'stale scores',
    () => editor.lineEnds(),
    (found) => found.some(({ text }) => /stale/.test(text)),
  );
  await editor.saveScreenshot('scores-stale');
  const stale = ends.find(({ text }) => /stale/.test(text))!;
  expect(contrast(stale.colour, await background())).toBeGreaterThan(4.5);
});
