import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { chromium } from '../../scripts/setup/chromium.mjs';
import { messageOf } from '../../scripts/setup/messageOf.mjs';
import { Missing } from '../../scripts/setup/missing.mjs';
import { figure } from '../measure/figure.mjs';
import { panelDraws, panelFrames } from '../measure/panelFrames.mjs';
import { panelPage } from '../measure/panelPage.mjs';
import { root } from '../measure/paths.mjs';
import { percentile } from '../measure/percentile.mjs';

/** The results panel with 10,000 rows of 50 criteria, in Chromium without a graphics card: how long a frame takes. */
export async function rows() {
  const executablePath = await browserHere();
  if (executablePath === undefined) return [];
  const browser = await playwright.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    await page.setContent(panelPage(join(root, 'dist', 'webview'), 10_000, 50));
    await page.waitForSelector('[role=grid] [role=gridcell]', { state: 'attached' });
    await page.evaluate(panelFrames, { frames: 60, right: 0 });
    const frames = await page.evaluate(panelFrames, { frames: 300, right: 0 });
    const draws = await page.evaluate(panelDraws, { draws: 100 });
    const what = (rest) => `10,000 samples × 50 criteria: ${rest}`;
    return [
      figure({ what: what('frame while scrolling p50'), unit: 'ms', ours: percentile(frames, 0.5), most: 17 }),
      figure({ what: what('frame while scrolling p95'), unit: 'ms', ours: percentile(frames, 0.95) }),
      figure({ what: what('script of one frame p95'), unit: 'ms', ours: percentile(draws, 0.95), most: 16 }),
    ];
  } finally {
    await browser.close();
  }
}

async function browserHere() {
  try {
    return await chromium();
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    console.log(messageOf(error));
    return undefined;
  }
}
