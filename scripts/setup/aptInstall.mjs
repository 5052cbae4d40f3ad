import { existsSync, readFileSync } from 'node:fs';
import { execute, must } from './execute.mjs';
import { Missing } from './missing.mjs';
import { step } from './step.mjs';

const options = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];

/** Whether this is Debian, Ubuntu or one of their descendants. */
export function hasApt() {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function isInstalled(name) {
  const { output } = await execute('dpkg-query', ['--status', name]);
  return /^Status: .* installed$/m.test(output);
}

async function install(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await must('apt-get', [...options, 'update', '-qq'], { env });
  await must('apt-get', [...options, 'install', '-y', '-qq', '--no-install-recommends', ...names], { env });
}

/** Brings these Debian packages; `purpose` says what for. Stops with the commands where it is not root. */
export async function aptInstall(names, purpose) {
  const present = await Promise.all(names.map(isInstalled));
  const missing = names.filter((_, at) => !present[at]);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    const commands = ['sudo apt-get update', `sudo apt-get install -y ${missing.join(' ')}`];
    throw new Missing(`${purpose} needs packages of the system. Install them, then run this again:`, commands);
  }
  await step(`Install ${missing.join(' ')} with apt-get`, () => install(missing));
}
