import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installExtension } from '../../../scripts/editor/serve.mjs';
import { chromium } from '../../../scripts/setup/chromium.mjs';
import { codeServer } from '../../../scripts/setup/codeServer.mjs';
import { extensionPackage } from '../../../scripts/setup/packageExtension.mjs';

/** What the suite installs once and every editor shares. */
export interface Installed {
  /** The script that starts VS Code for the browser. */
  readonly entry: string;
  /** The Chromium that shows it. */
  readonly browser: string;
  /** The folder of extensions, which holds the packaged one. */
  readonly extensions: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    installed: Installed;
  }
}

/** Installs the packaged extension into a folder of its own; vitest calls it before the first file. */
export default async function installOnce({ provide }: TestProject): Promise<() => Promise<void>> {
  await access(extensionPackage).catch(() => {
    throw new Error(`There is no ${extensionPackage}: \`npm test\` builds and packages it first.`);
  });
  const [entry, browser] = [await codeServer(), await chromium()];
  const folder = await mkdtemp(join(tmpdir(), 'rewardsmith-'));
  const extensions = join(folder, 'extensions');
  await installExtension({ entry, profile: join(folder, 'profile'), extensions }, extensionPackage);
  provide('installed', { entry, browser, extensions });
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
