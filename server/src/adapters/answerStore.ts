import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonical } from '../engine/hash.ts';
import type { Json } from '../engine/json.ts';
import { createGate } from './judges/gate.ts';

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
 * file holds a whole answer or does not exist. Any number of processes may use one folder.
 */
export function createAnswerStore(folder: string): AnswerStore {
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
  const fileOf = (key: string) => join(answers, key.slice(0, 2), `${key.slice(2)}.json`);
  return {
    get: async (key) => {
      const text = await gate(() => readFile(fileOf(key), 'utf8').catch(absent));
      return text === undefined ? undefined : readEntry(text);
    },
    put: (key, value) =>
      gate(async () => {
        await makeShelf(key.slice(0, 2));
        await writeWhole(fileOf(key), JSON.stringify({ value }));
      }),
  };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(beside, text, { mode: 0o600 });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
}

function readEntry(text: string): Json | undefined {
  try {
    return (JSON.parse(text) as { value?: Json } | null)?.value;
  } catch {
    return undefined;
  }
}
