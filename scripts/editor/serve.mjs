import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { must } from '../setup/execute.mjs';

const startLimit = 60_000;
const stopLimit = 5_000;

function argumentsFor({ entry, profile, extensions }) {
  const folders = ['--user-data-dir', profile, '--extensions-dir', extensions];
  return [entry, '--config', join(profile, 'config.yaml'), ...folders, '--disable-telemetry', '--disable-update-check'];
}

// In a terminal of VS Code these would send the folder to that window, or change the address.
const ofAnotherEditor = /^(VSCODE_|CODE_SERVER_|ELECTRON_RUN_AS_NODE$|PORT$|PASSWORD$|HASHED_PASSWORD$)/;

function environment(env = process.env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ofAnotherEditor.test(name)));
}

/** Puts a .vsix into the folder of extensions. */
export async function installExtension(place, vsix) {
  const args = [...argumentsFor(place), '--install-extension', vsix, '--force'];
  await must(process.execPath, args, { env: environment() });
}

function address(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (part) => {
      output += part;
      const found = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output);
      if (found) resolve(found[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`VS Code ended with ${code} at start:\n${output}`)));
    setTimeout(() => reject(new Error(`VS Code did not start within a minute:\n${output}`)), startLimit).unref();
  });
}

async function untilItAnswers(url) {
  const deadline = Date.now() + startLimit;
  for (;;) {
    const status = await fetch(url).then(
      (reply) => reply.arrayBuffer().then(() => reply.status),
      () => 0,
    );
    if (status === 200) return;
    if (Date.now() > deadline) throw new Error(`VS Code at ${url} answers ${status || 'nothing'}, not 200.`);
    await pause(100);
  }
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function end(child) {
  const ended = child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : Promise.resolve();
  signal(child, 'SIGTERM');
  const timer = new AbortController();
  await Promise.race([ended, pause(stopLimit, undefined, { signal: timer.signal }).catch(() => {})]);
  timer.abort();
  signal(child, 'SIGKILL');
  await ended;
}

function place(folder) {
  if (!folder) return '';
  return `/?${folder.endsWith('.code-workspace') ? 'workspace' : 'folder'}=${encodeURIComponent(folder)}`;
}

/** Starts VS Code for the browser on a free port of this machine, and resolves when it answers. */
export async function serve({ folder, trusted = true, env, ...install }) {
  const args = [...argumentsFor(install), '--auth', 'none', '--bind-addr', '127.0.0.1:0'];
  if (trusted) args.push('--disable-workspace-trust');
  const options = { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'], detached: true };
  const child = spawn(process.execPath, folder ? [...args, folder] : args, options);
  const stop = () => end(child);
  try {
    const url = (await address(child)) + place(folder);
    await untilItAnswers(url);
    return { url, pid: child.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
