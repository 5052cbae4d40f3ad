import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashText } from '../../engine/hash.ts';
import type { KeptRun } from '../../engine/keptRun.ts';
import type { RunStore, RunWriter } from '../../engine/runStore.ts';
import { exists, reasonOf } from '../files.ts';
import { writeWhole } from '../writeWhole.ts';
import { exclusively } from './exclusively.ts';
import { readRows, writeRows } from './rowsFile.ts';
import { appendToLog, readLog, rewriteLog } from './runLog.ts';

/**
 * Runs in the folder `runs`, a shelf for each spec: a log of runs, their rows in a file each, and each text once. What is
 * written to the log is written by one process at a time; all else is written beside and then renamed. `now` is asked for
 * the time when a run ends.
 */
export function createRunStore(folder: string, now = () => new Date()): RunStore {
  const runs = join(folder, 'runs');
  const shelfOf = (spec: string) => shelf(join(runs, nameOf(spec)));
  return {
    specs: async () => {
      const shelves = (await readdir(runs).catch(absent)) ?? [];
      const specs = await Promise.all(shelves.map((name) => readFile(join(runs, name, 'spec'), 'utf8').catch(absent)));
      return specs.filter((spec) => spec !== undefined);
    },
    list: async (spec) => (await readLog(shelfOf(spec).log)).toReversed(),
    begin: ({ spec, text, most }) =>
      inWords(async () => {
        const { at, ...rest } = shelfOf(spec);
        await mkdir(at, { recursive: true, mode: 0o700 });
        await writeWhole(join(at, 'spec'), spec);
        return writer({ at, ...rest }, { text, most: Math.max(1, most), now });
      }),
    rows: (spec, id) => readRows(shelfOf(spec).rows(id)),
    text: (spec, name) => readFile(shelfOf(spec).text(name), 'utf8').catch(absent),
    remove: async (spec, ids) => {
      const { at, log, lock } = shelfOf(spec);
      if (!(await exists(log))) return;
      await exclusively(lock, () => cutBack(at, ({ id }) => ids !== undefined && !ids.includes(id)));
    },
    move: async (from, to) => {
      const [old, young] = [shelfOf(from).at, shelfOf(to).at];
      if (!(await exists(old)) || (await exists(young))) return;
      await rename(old, young);
      await writeWhole(join(young, 'spec'), to);
    },
  };
}

interface Keeping {
  readonly text: string;
  readonly most: number;
  readonly now: () => Date;
}

function writer({ at, log, lock, rows, text: fileOf }: Shelf, { text, most, now }: Keeping): RunWriter {
  const writing = writeRows(at);
  return {
    rows: (batch) => inWords(() => writing.write(batch)),
    drop: writing.drop,
    end: (finished) =>
      inWords(async () => {
        const time = now().toISOString();
        const id = `${time.replaceAll(/\D/g, '')}-${randomBytes(3).toString('hex')}`;
        const run: KeptRun = { id, time, ...finished };
        await writing.end(rows(id));
        await exclusively(lock, async () => {
          const file = fileOf(hashText(text));
          if (!(await exists(file))) await writeWhole(file, text);
          await appendToLog(log, run);
          const { length } = await readLog(log);
          if (length > most) await cutBack(at, (_, index) => index >= length - most);
        });
        return run;
      }),
  };
}

/** What the disk says, as a sentence. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
}

/** Keeps the runs of a shelf that are wanted, and what belongs to them. Whoever calls it holds the lock. */
async function cutBack(at: string, isKept: (run: KeptRun, index: number) => boolean) {
  const { log, rows, text } = shelf(at);
  const all = await readLog(log);
  const kept = all.filter(isKept);
  await rewriteLog(log, kept);
  const wanted = new Set(kept.flatMap((run) => [rows(run.id), text(run.spec.text)]));
  const known = new Set(all.map(({ id }) => rows(id)));
  for (const file of (await readdir(at)).map((name) => join(at, name))) {
    const isGone = known.has(file) || file.endsWith('.text') || (await isLeftBehind(file));
    if (isGone && !wanted.has(file)) await rm(file, { force: true });
  }
}

/** Rows of a run that is about to end are in no log yet; those of one that was stopped stay so. */
async function isLeftBehind(file: string): Promise<boolean> {
  if (!/\.(rows|part)$/.test(file)) return false;
  const found = await stat(file).catch(absent);
  return found !== undefined && Date.now() - found.mtimeMs > 24 * 60 * 60 * 1000;
}

type Shelf = ReturnType<typeof shelf>;

function shelf(at: string) {
  return {
    at,
    log: join(at, 'log.jsonl'),
    lock: join(at, 'lock'),
    rows: (id: string) => join(at, `${id}.rows`),
    text: (name: string) => join(at, `${name}.text`),
  };
}

/** One name, however the letter of a drive is written: editor and command differ there. */
function nameOf(spec: string): string {
  return createHash('sha256')
    .update(spec.replace(/^[A-Z]:/, (drive) => drive.toLowerCase()))
    .digest('hex')
    .slice(0, 32);
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
