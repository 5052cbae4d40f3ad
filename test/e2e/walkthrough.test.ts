import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { waitFor } from './harness/waitFor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ workspace: 'examples', memory: 'new' });
});
afterAll(() => editor?.dispose());

/** Whether each step of the walkthrough has its tick, in their order. */
async function ticks(): Promise<boolean[]> {
  const boxes = editor.page.locator('.gettingStartedContainer .getting-started-step .codicon[role=checkbox]');
  return boxes.evaluateAll((all) => all.map((box) => box.getAttribute('aria-checked') === 'true'));
}

/** Shows the walkthrough until its steps are as wanted. */
async function expectTicks(...wanted: boolean[]): Promise<void> {
  await editor.runCommand('Rewardsmith: Open Walkthrough');
  await editor.quickInputToGo();
  await waitFor(`the ticks ${wanted}`, ticks, (found) => found.join() === wanted.join());
}

test('the walkthrough begins with three steps to do', async () => {
  await expectTicks(false, false, false);
  await editor.saveScreenshot('walkthrough');
});

test('opening a grader of the examples ticks the first', async () => {
  await editor.openFile('string-check.grader.json');
  await expectTicks(true, false, false);
});

test('a run that ends ticks the second', async () => {
  await editor.openFile('string-check.grader.json');
  await editor.clickLens('Run (42)');
  await waitFor('the score', async () => (await editor.lineEnds()).some(({ text }) => /n 42/.test(text)));
  await expectTicks(true, true, false);
});

test('a mended fault ticks the third; closing a file with a fault does not', async () => {
  await editor.write('faulty.grader.yaml', 'type: string_check\nnme: x\n');
  await editor.openFile('faulty.grader.yaml');
  await waitFor('its faults', async () => (await editor.problems()).length > 0);
  await editor.focusText();
  await editor.runCommand('View: Close Editor');
  await waitFor('no faults', async () => (await editor.problems()).length === 0);
  await expectTicks(true, true, false);
  await editor.openFile('string-check.grader.json');
  await editor.replace(2, 'string_check', 'string_chek');
  await waitFor('the fault', async () => (await editor.problems()).length > 0);
  await editor.focusText();
  await editor.page.keyboard.press('ControlOrMeta+KeyZ');
  await waitFor('no fault', async () => (await editor.problems()).length === 0);
  await expectTicks(true, true, true);
  await editor.saveScreenshot('walkthrough-done');
  expect(await ticks()).toEqual([true, true, true]);
});
