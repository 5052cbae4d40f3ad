import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { inject } from 'vitest';

const flags = ['no-sandbox', 'disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking'];
const more = ['disable-component-update', 'disable-sync'];
const shape = { viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce' } as const;

// Files of one worker follow each other in one process: what the browser has loaded serves them all.
let browser: Promise<Browser> | undefined;
let shared: Promise<BrowserContext> | undefined;

async function launch(): Promise<Browser> {
  const args = [...flags, ...more].map((flag) => `--${flag}`);
  return chromium.launch({ executablePath: inject('installed').browser, args });
}

async function create(): Promise<BrowserContext> {
  browser ??= launch();
  return (await browser).newContext(shape);
}

/** Where an editor is shown: one context for all that share what the editor remembers, else a new one. */
export async function contextOf(memory: 'shared' | 'new'): Promise<BrowserContext> {
  if (memory === 'new') return create();
  shared ??= create();
  return shared;
}
