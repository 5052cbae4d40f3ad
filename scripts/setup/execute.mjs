import { spawn } from 'node:child_process';

const tailLines = 60;

function tail(output) {
  return output.trimEnd().split('\n').slice(-tailLines).join('\n');
}

/**
 * Runs a program to its end: `{ code, output }`, where `output` is what it printed on both streams.
 * With `live` it prints straight to this terminal and `output` is empty. A program that cannot start has code 127.
 */
export function execute(command, args, { cwd, env = process.env, live = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => parts.push(part));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString() }));
  });
}

/** Like `execute`, and throws with the end of the output where the program fails. */
export async function must(command, args, options) {
  const { code, output } = await execute(command, args, options);
  if (code === 0) return output;
  throw new Error(`\`${[command, ...args].join(' ')}\` ended with ${code}:\n${tail(output)}`);
}
