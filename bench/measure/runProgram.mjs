import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from './paths.mjs';

const preload = new URL('./reportUsage.mjs', import.meta.url).href;

/** Runs a script of Node to its end: seconds from start to exit, seconds of processor, most MB held, and what it printed. */
export async function runProgram(args, env = {}) {
  const usage = join(scratch(), 'usage.json');
  const since = performance.now();
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    env: { ...process.env, BENCH_USAGE: usage, REWARDSMITH_CACHE: scratch(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - since) / 1000;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'));
  return { seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024, output };
}
