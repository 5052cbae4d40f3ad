import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from './execute.mjs';
import { npmCommand, npmEnvironment } from './npm.mjs';
import { root } from './root.mjs';
import { step } from './step.mjs';

function packagesOf(path) {
  if (!existsSync(path)) return undefined;
  const { packages } = JSON.parse(readFileSync(path, 'utf8'));
  return new Map(Object.entries(packages).filter(([folder]) => folder !== ''));
}

const same = (one, other) => one?.version === other?.version && one?.integrity === other?.integrity;
const mayBeAbsent = ({ optional, devOptional }) => optional || devOptional;

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
  const [command, ...first] = npmCommand();
  const install = () =>
    must(command, [...first, 'ci', '--include=dev', '--loglevel=error'], { cwd: root, env: npmEnvironment() });
  await step('Install packages with npm ci', install, 'about half a minute');
}
