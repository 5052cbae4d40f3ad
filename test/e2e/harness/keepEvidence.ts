import { afterEach } from 'vitest';
import { openEditors } from './openEditors.ts';

/** Keeps a picture of every open editor, and what the extension logged, of each test that fails. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const editor of openEditors) {
    await editor.saveScreenshot(`failed-${task.name.replaceAll(/\W+/g, '-').slice(0, 60)}`);
    console.error(`${task.name}: the log of the extension says:\n${await editor.output('Rewardsmith')}`);
  }
});
