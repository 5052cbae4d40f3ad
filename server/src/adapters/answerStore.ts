import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonical } from '../engine/hash.ts';
import type { Json } from '../engine/json.ts';
import { createGate } from './judges/gate.ts';
import { writeAtOnce } from './writeAtOnce.ts';

/** Keeps finished answers of paid asks by their content. */
export interface AnswerStore {
  /** The value kept under a key; undefined where there is none, or a broken one. Rejects where it cannot be read. */
  readonly get: (key: string) => Promise<Json | undefined>;
  /** Keeps a value; rejects where the disk does not take it. */
  readonly put: (key: string, value: Json) => Promise<void>;
}

/** Names a question by all that its answer depends on. */
export function answerKey(question: Json): string {
  return createHash('sha256').update(canonical(question)).digest('hex');
}

/** Files open at once: far below what any system allows a process. */
const OPEN_FILES = 64;

/**
 * Answers in a folder, one file each (`ab/cdef….json`), written beside and then renamed: whatever stops a process, a
 * file holds a whole answer or does not exist, and what stops the machine leaves at worst one that counts as absent. Any
 * number of processes may use one folder, and it may be cleared at any time. `write` puts a whole text in the place of a file.
 */
export function createAnswerStore(folder: string, write = writeAtOnce): AnswerStore {
  const answers = join(folder, 'answers');
  const gate = createGate(OPEN_FILES);
  const made = new Map<string, Promise<unknown>>();
  const makeShelf = (name: string) => {
    const making = made.get(name) ?? mkdir(join(answers, name), { recursive: true, mode: 0o700 });
    made.set(name, making);
    return making.catch((error) => {
      made.delete(name);
      throw error;
    });
  };
  const keep = async (key: string, text: string) => {
    await makeShelf(shelfOf(key));
    await write(fileOf(key), text);
  };
  /** A shelf that is gone is made again. */
  const keepAnew = (key: string, text: string) => (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || !made.delete(shelfOf(key))) throw error;
    return keep(key, text);
  };
  const fileOf = (key: string) => join(answers, shelfOf(key), `${key.slice(2)}.json`);
  return {
    get: async (key) => {
      const text = await gate(() => readFile(fileOf(key), 'utf8').catch(absent));
      return text === undefined ? undefined : readEntry(text);
    },
    put: (key, value) =>
      gate(() => {
        const text = JSON.stringify({ value });
        return keep(key, text).catch(keepAnew(key, text));
      }),
  };
}

function shelfOf(key: string): string {
  return key.slice(0, 2);
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function readEntry(text: string): Json | undefined {
  try {
    return (JSON.parse(text) as { value?: Json } | null)?.value;
  } catch {
    return undefined;
  }
}
