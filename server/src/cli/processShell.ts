import { callCommand } from './callCommand.ts';
import type { Shell } from './command.ts';
import { compiledWhole } from './compiledWhole.ts';

/** Opens standard input when something is read of it: most calls never do. */
async function* standardInput(): AsyncGenerator<string> {
  process.stdin.setEncoding('utf8');
  yield* process.stdin;
}

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
stop.signal.addEventListener('abort', () => process.stdin.destroy());
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));

const shell: Shell = {
  out: (text) => void process.stdout.write(`${text}\n`),
  log: (text) => void process.stderr.write(text),
  input: standardInput(),
  env: process.env,
  folder: process.cwd(),
  terminal: process.stderr.isTTY === true,
  signal: stop.signal,
};

process.exitCode = await callCommand(shell, process.argv.slice(2), compiledWhole);
