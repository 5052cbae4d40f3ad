import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachedNode } from './cachedNode.mjs';
import { npm } from './npm.mjs';
import { root } from './root.mjs';
import { step } from './step.mjs';

function packagesOf(path) {
  if (!existsSync(path)) return undefined;
  const { packages } = JSON.parse(readFileSync(path, 'utf8'));
  return new Map(Object.entries(packages).filter(([folder]) => folder !== ''));
}

const libc = process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
const same = (one, other) => one?.version === other?.version && one?.integrity === other?.integrity;
const allows = (list, value) => !list || list.includes(value);

function suitsThisMachine(entry) {
  const { os, cpu } = entry;
  return allows(os, process.platform) && allows(cpu, process.arch) && allows(entry.libc, libc);
}

function mayBeAbsent(entry) {
  const forSomeMachines = entry.os || entry.cpu;
  return (entry.optional || entry.devOptional) && !(forSomeMachines && suitsThisMachine(entry));
}

/** Whether node_modules holds what the lock file names. npm writes `.package-lock.json` when an install has ended. */
export function packagesAreInstalled(folder = root) {
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const present = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  const missing = [...wanted].some(([path, entry]) => !present.has(path) && !mayBeAbsent(entry));
  return !missing && [...present].every(([path, entry]) => same(entry, wanted.get(path)));
}

/** Installs what the lock file names, where it is not there yet. */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  const { version } = packagesOf(join(root, 'package-lock.json')).get('node_modules/node');
  const node = await cachedNode(version);
  await step('Install packages with npm ci', () => npm(['ci', '--include=dev'], root, { node }), 'half a minute');
}
