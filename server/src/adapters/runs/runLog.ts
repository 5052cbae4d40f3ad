import { open, readFile } from 'node:fs/promises';
import { hashText } from '../../engine/hash.ts';
import type { KeptRun } from '../../engine/keptRun.ts';
import { writeWhole } from '../writeWhole.ts';

/**
 * A file of runs, one a line behind the hash of the line: what a crash or a full disk left of one is told by that and
 * passed over. The oldest run stands first; there are none where there is no file.
 */
export async function readLog(file: string): Promise<readonly KeptRun[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap(runIn);
}

/** Adds a run behind all others. Only one process at a time may do so. */
export async function appendToLog(file: string, run: KeptRun): Promise<void> {
  const log = await open(file, 'a+', 0o600);
  try {
    const { size } = await log.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await log.read(last, 0, 1, size - 1);
    const isTorn = size > 0 && last.toString() !== '\n';
    await log.appendFile(`${isTorn ? '\n' : ''}${lineOf(run)}\n`);
    await log.sync();
  } finally {
    await log.close();
  }
}

/** Writes the file anew with these runs alone. */
export async function rewriteLog(file: string, runs: readonly KeptRun[]): Promise<void> {
  await writeWhole(file, runs.map((run) => `${lineOf(run)}\n`).join(''));
}

function lineOf(run: KeptRun): string {
  const text = JSON.stringify(run);
  return `${hashText(text)} ${text}`;
}

function runIn(line: string): readonly KeptRun[] {
  const [hash] = line.split(' ', 1);
  const text = line.slice(hash!.length + 1);
  return text !== '' && hashText(text) === hash ? [JSON.parse(text) as KeptRun] : [];
}
