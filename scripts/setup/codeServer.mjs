import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aptInstall, hasApt } from './aptInstall.mjs';
import { cacheFolder } from './cacheFolder.mjs';
import { execute, must } from './execute.mjs';
import { Missing } from './missing.mjs';
import { nodeHeaders } from './nodeBinary.mjs';
import { npmCommand, npmEnvironment } from './npm.mjs';
import { step } from './step.mjs';

const version = '4.139.1';
const buildPackages = [
  ...['libkrb5-dev', 'libx11-dev', 'libxkbfile-dev', 'libsecret-1-dev'],
  ...['pkg-config', 'make', 'g++', 'python3'],
];
const manifest = {
  private: true,
  dependencies: { 'code-server': version },
  allowScripts: { 'code-server': true, argon2: true },
};

function partsOf(folder) {
  const home = join(folder, 'node_modules', 'code-server');
  const native = join(home, 'lib/vscode/node_modules/@vscode/spdlog/build/Release/spdlog.node');
  return { entry: join(home, 'out', 'node', 'entry.js'), native };
}

async function whatFails(folder) {
  const { entry, native } = partsOf(folder);
  if (!existsSync(entry)) return 'it is not installed';
  if (!existsSync(native)) return 'its native modules are not built';
  const config = ['--config', join(folder, 'config.yaml')];
  const { code, output } = await execute(process.execPath, [entry, ...config, '--version']);
  return code === 0 && output.includes(version) ? undefined : `it does not start: ${output.trim()}`;
}

async function installInto(folder) {
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  const [command, ...first] = npmCommand();
  const flags = ['--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
  const headers = nodeHeaders();
  const env = npmEnvironment(headers ? { npm_config_nodedir: headers } : {});
  await must(command, [...first, 'install', ...flags], { cwd: folder, env });
  const fault = await whatFails(folder);
  if (fault) throw new Error(`code-server ${version} was installed, but ${fault}`);
}

async function putInPlace(from, to) {
  await rm(to, { recursive: true, force: true });
  await rename(from, to).catch(async (error) => {
    if (await whatFails(to)) throw error;
  });
}

async function install(folder) {
  await mkdir(cacheFolder(), { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  try {
    await installInto(draft);
    await putInPlace(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The script that starts VS Code for the browser, to be run on this Node; installed into the cache where missing. */
export async function codeServer() {
  const folder = join(cacheFolder(), `code-server-${version}`);
  if (!(await whatFails(folder))) return partsOf(folder).entry;
  if (process.platform === 'win32') {
    throw new Missing('VS Code in the browser does not install on Windows. Install VS Code with `code` on the PATH.');
  }
  if (hasApt()) await aptInstall(buildPackages, 'VS Code in the browser');
  await step(`Install VS Code for the browser (code-server ${version})`, () => install(folder), 'about two minutes');
  return partsOf(folder).entry;
}
