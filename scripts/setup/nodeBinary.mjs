import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

const folder = join(root, 'node_modules', 'node');
const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The folder of the same Node's headers, so that native modules are built for it and nothing is downloaded. */
export function nodeHeaders() {
  const parts = join(folder, 'node_modules');
  const candidates = existsSync(parts) ? readdirSync(parts).map((name) => join(parts, name)) : [];
  return candidates.find((path) => existsSync(join(path, 'include', 'node', 'node.h')));
}

function environment() {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, npm_node_execpath: binary };
}

function runAgain() {
  const child = spawn(binary, process.argv.slice(1), { stdio: 'inherit', env: environment() });
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Goes on with the Node of node_modules: where another runs this script, starts it again there and ends with it. */
export async function onProjectNode() {
  if (!existsSync(binary)) {
    throw new Error('node_modules holds no Node: npm did not run the install script of the package `node`.');
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (process.versions.node !== version) process.exit(await runAgain());
  process.env.PATH = environment().PATH;
}
