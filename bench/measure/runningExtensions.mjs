import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as browsers } from 'playwright-core';
import { serve } from '../../scripts/editor/serve.mjs';

const settings = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.startupPrompt': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};
const flags = ['no-sandbox', 'disable-gpu', 'no-first-run', 'disable-background-networking', 'disable-sync'];
// Who activates late would be missed in a list that is taken as it is.
const late = 5_000;
const minute = 60_000;
// The list draws only what is in view.
const viewport = { width: 1440, height: 4000 };

/**
 * What VS Code's own “Show Running Extensions” says in a fresh editor on a copy of a folder, a line each, once a file
 * of it is open: `text` names an extension in the list that has to be there, undefined to take the list as it is.
 */
export async function runningExtensions({ entry, extensions, browser: executablePath }, { folder, file, text }) {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'rewardsmith-')));
  const [copy, profile] = [join(home, 'workspace'), join(home, 'profile')];
  await cp(folder, copy, { recursive: true });
  await mkdir(join(profile, 'User'), { recursive: true });
  await writeFile(join(profile, 'User', 'settings.json'), JSON.stringify(settings));
  const server = await serve({ entry, extensions, profile, folder: copy, env: { ...process.env, HOME: home } });
  const browser = await browsers.launch({ executablePath, args: flags.map((flag) => `--${flag}`) });
  try {
    return await readList(await openPage(browser, server.url), { file, text });
  } finally {
    await browser.close();
    await server.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function openPage(browser, url) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  page.setDefaultTimeout(minute);
  await page.goto(url);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return page;
}

async function readList(page, { file, text }) {
  await page.keyboard.press('Control+P');
  await choose(page, file, file);
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await page.keyboard.press('F1');
  await choose(page, '>Developer: Show Running Extensions', 'Developer: Show Running Extensions');
  const rows = page.locator('.runtime-extensions-editor .monaco-list-row');
  await (text ? rows.filter({ hasText: text }) : rows).first().waitFor();
  if (!text) await page.waitForTimeout(late);
  return rows.allInnerTexts();
}

async function choose(page, words, label) {
  const widget = page.locator('.quick-input-widget');
  await widget.locator('.quick-input-box input').filter({ visible: true }).fill(words);
  await widget.locator('.monaco-list-row').filter({ hasText: label }).first().click();
}
