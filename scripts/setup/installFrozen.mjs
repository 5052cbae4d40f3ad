import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { npm } from './npm.mjs';

const flags = ['install', '--ignore-scripts=false', '--no-audit', '--no-fund', '--no-package-lock'];

async function putInPlace(from, to, fault) {
  await rm(to, { recursive: true, force: true });
  await rename(from, to).catch(async (error) => {
    if (await fault(to)) throw error;
  });
}

/**
 * Installs a package, `name@version`, whole or not at all, into a folder of its own. `fault` looks at such a folder and
 * resolves to what is wrong with it, in words. `allowed` names the packages whose install scripts may run.
 */
export async function installFrozen(folder, { name, version, allowed, fault, env }) {
  const allowScripts = Object.fromEntries(allowed.map((each) => [each, true]));
  const manifest = { private: true, dependencies: { [name]: version }, allowScripts };
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  try {
    await writeFile(join(draft, 'package.json'), JSON.stringify(manifest, null, 2));
    await npm(flags, draft, { env });
    const wrong = await fault(draft);
    if (wrong) throw new Error(`${name} ${version} was installed, but ${wrong}`);
    await putInPlace(draft, folder, fault);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
