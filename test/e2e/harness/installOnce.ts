import { access, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installExtension, serve } from '../../../scripts/editor/serve.mjs';
import { chromium } from '../../../scripts/setup/chromium.mjs';
import { codeServer } from '../../../scripts/setup/codeServer.mjs';
import { extensionPackage } from '../../../scripts/setup/packageExtension.mjs';

/** One running VS Code for the browser, for one worker of the suite. */
export interface Host {
  /** Where it answers, without the folder to open. */
  readonly url: string;
  /** Its user data; its settings are read anew by each window. */
  readonly profile: string;
}

/** What the suite installs and starts once. */
export interface Installed {
  /** The Chromium that shows the editors. */
  readonly browser: string;
  /** One editor a worker, in the order of the workers. */
  readonly hosts: readonly Host[];
}

declare module 'vitest' {
  interface ProvidedContext {
    installed: Installed;
  }
}

function environment(home: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(XDG_|npm_|VITEST|OPENAI_|AZURE_)/.test(name));
  const compiled = { NODE_COMPILE_CACHE: join(home, 'compiled') };
  return { ...Object.fromEntries(kept), HOME: home, NODE_ENV: 'production', ...compiled };
}

async function startHost(entry: string, home: string, extensions: string, name: number) {
  const profile = join(home, `profile-${name}`);
  await mkdir(join(profile, 'User'), { recursive: true });
  const { url, stop } = await serve({ entry, profile, extensions, trusted: false, env: environment(home) });
  return { host: { url, profile }, stop };
}

/** Installs the packaged extension and starts an editor a worker; vitest calls it before the first file. */
export default async function installOnce({ provide, config }: TestProject): Promise<() => Promise<void>> {
  await access(extensionPackage).catch(() => {
    throw new Error(`There is no ${extensionPackage}: \`npm test\` builds and packages it first.`);
  });
  const [entry, browser] = [await codeServer(), await chromium()];
  const home = await realpath(await mkdtemp(join(tmpdir(), 'rewardsmith-')));
  const extensions = join(home, 'extensions');
  await installExtension({ entry, profile: join(home, 'profile'), extensions }, extensionPackage);
  const workers = Array.from({ length: Number(config.maxWorkers) }, (_, index) => index);
  const started = await Promise.all(workers.map((worker) => startHost(entry, home, extensions, worker)));
  provide('installed', { browser, hosts: started.map(({ host }) => host) });
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()));
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
}
