import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, hasApt } from './aptInstall.mjs';
import { cacheFolder } from './cacheFolder.mjs';
import { execute } from './execute.mjs';
import { installFrozen } from './installFrozen.mjs';
import { Missing } from './missing.mjs';
import { nodeHeaders } from './nodeBinary.mjs';
import { step } from './step.mjs';

const version = '4.139.1';
const buildPackages = [
  ...['libkrb5-dev', 'libx11-dev', 'libxkbfile-dev', 'libsecret-1-dev'],
  ...['pkg-config', 'make', 'g++', 'python3'],
];

function partsOf(folder) {
  const home = join(folder, 'node_modules', 'code-server');
  const native = join(home, 'lib/vscode/node_modules/@vscode/spdlog/build/Release/spdlog.node');
  return { entry: join(home, 'out', 'node', 'entry.js'), native };
}

async function fault(folder) {
  const { entry, native } = partsOf(folder);
  if (!existsSync(entry)) return 'it is not there';
  if (!existsSync(native)) return 'its native modules are not built';
  const config = ['--config', join(folder, 'config.yaml')];
  const { code, output } = await execute(process.execPath, [entry, ...config, '--version']);
  return code === 0 && output.includes(version) ? undefined : `it does not start: ${output.trim()}`;
}

function install(folder) {
  const headers = nodeHeaders();
  const env = headers ? { npm_config_nodedir: headers } : {};
  return installFrozen(folder, { name: 'code-server', version, allowed: ['code-server', 'argon2'], fault, env });
}

/** The script that starts VS Code for the browser, to be run on this Node; installed into the cache where missing. */
export async function codeServer() {
  const folder = join(cacheFolder(), `code-server-${version}`);
  if (!(await fault(folder))) return partsOf(folder).entry;
  if (process.platform === 'win32') {
    throw new Missing('VS Code in the browser does not install on Windows. Install VS Code with `code` on the PATH.');
  }
  if (hasApt()) await aptInstall(buildPackages, 'VS Code in the browser');
  await step(`Install VS Code for the browser (code-server ${version})`, () => install(folder), 'about two minutes');
  return partsOf(folder).entry;
}
