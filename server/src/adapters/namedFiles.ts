import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FoundFile, FoundFiles, NamedFile } from '../engine/namedFile.ts';
import { reasonOf } from './files.ts';

/** The text of a file that the editor has open; undefined where it has not. */
export type OpenText = (file: string) => string | undefined;

/** Bytes of a grader beyond which its file is not read. */
const largestGrader = 5_000_000;
/** Bytes beyond which a file is known by its size and its last change instead of its content. */
const largestHashed = 32 * 2 ** 20;
/** Files that are looked at where rows choose among them. */
const most = 10_000;

/** Looks for the files that a spec names, relative to the folder. What the editor has open counts as it has it. */
export async function findNamedFiles(
  folder: string,
  named: readonly NamedFile[],
  open: OpenText = () => undefined,
): Promise<FoundFiles> {
  const wanted = new Map(named.map((each) => [each.path, each]));
  const found = [...wanted.values()].map(async (each) => [each.path, await find(folder, each, open)] as const);
  return Object.fromEntries(await Promise.all(found));
}

function find(folder: string, { path, holds, isPattern }: NamedFile, open: OpenText): Promise<FoundFile> {
  if (isPattern) return printOfAll(folder, path);
  const finders = { grader: () => textOf(resolve(folder, path), open), data: printOf, samples: exists };
  return finders[holds](resolve(folder, path)).catch((error: unknown) => ({ missing: reasonOf(error) }));
}

async function textOf(file: string, open: OpenText): Promise<FoundFile> {
  const text = open(file);
  if (text !== undefined) return { text };
  if ((await stat(file)).size > largestGrader) return { missing: `it is larger than ${largestGrader / 1e6} MB.` };
  return { text: (await readFile(file, 'utf8')).replace(/^\uFEFF/, '') };
}

async function exists(file: string): Promise<FoundFile> {
  return (await stat(file)).isDirectory() ? { missing: 'it is a folder.' } : { print: '' };
}

async function printOf(file: string): Promise<FoundFile> {
  const found = await stat(file);
  if (found.isDirectory()) return { missing: 'it is a folder.' };
  if (found.size > largestHashed) return { print: `${found.size} ${found.mtimeMs}` };
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return { print: hash.digest('hex') };
}

/** Names all the files that rows may choose by their sizes and last changes: to read them all would take long. */
async function printOfAll(folder: string, path: string): Promise<FoundFile> {
  const [fixed = ''] = path.split('{{', 1);
  const start = resolve(folder, fixed.slice(0, fixed.lastIndexOf('/') + 1));
  const pattern = new RegExp(
    `^${path
      .slice(fixed.lastIndexOf('/') + 1)
      .split(/\{\{.*?\}\}/)
      .map(escaped)
      .join('.*')}$`,
    's',
  );
  const hash = createHash('sha256');
  for (const name of await namesBelow(start)) {
    if (!pattern.test(name)) continue;
    const { size, mtimeMs } = await stat(join(start, name)).catch(() => ({ size: 0, mtimeMs: 0 }));
    hash.update(`${name}\n${size}\n${mtimeMs}\n`);
  }
  return { print: hash.digest('hex') };
}

/** Paths with forward slashes, in one order. */
async function namesBelow(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  const waiting = [''];
  for (let index = 0; index < waiting.length && names.length < most && index < most; index++) {
    const below = waiting[index]!;
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries)
      (entry.isDirectory() ? waiting : names).push(`${below}${entry.name}${entry.isDirectory() ? '/' : ''}`);
  }
  return names.sort();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
