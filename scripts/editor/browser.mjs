import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeServer } from '../setup/codeServer.mjs';
import { extensionPackage, packageExtension } from '../setup/packageExtension.mjs';
import { step } from '../setup/step.mjs';
import { installExtension, serve } from './serve.mjs';

const settings = {
  'workbench.startupEditor': 'readme',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

async function pack() {
  const { code, output } = await packageExtension();
  if (code !== 0) throw new Error(`The extension was not packaged:\n${output}`);
}

async function freshPlace() {
  const profile = await mkdtemp(join(tmpdir(), 'rewardsmith-'));
  await mkdir(join(profile, 'User'));
  await writeFile(join(profile, 'User', 'settings.json'), JSON.stringify(settings, null, 2));
  return { profile, extensions: join(profile, 'extensions') };
}

/** Serves a folder in VS Code for the browser with the packaged extension: `{ url, stop }`. */
export async function openInBrowser(folder) {
  await step('Package the extension', pack);
  const entry = await codeServer();
  const place = { entry, ...(await freshPlace()) };
  const remove = () => rm(place.profile, { recursive: true, force: true, maxRetries: 5 });
  try {
    await step('Install the extension', () => installExtension(place, extensionPackage));
    const { url, stop } = await step('Start VS Code', () => serve({ ...place, folder }));
    return { url, stop: () => stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
