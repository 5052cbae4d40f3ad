import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { reasonOf } from './files.ts';

/** A row of a file, with what is to stand in its place; undefined leaves the file as it is. */
export interface RowRewrite {
  /** From 1. */
  readonly line: number;
  readonly rewrite: (row: string) => string | undefined;
}

/**
 * Writes one line of a file of UTF-8 anew; every other byte stays, and so do its rights and what links to it. The new
 * file is made beside the old one and then renamed: whatever stops the process, one of the two is there, whole. Rejects
 * with a sentence where the file cannot be read or written, has no such line, or changes meanwhile.
 */
export async function rewriteRow(file: string, wanted: RowRewrite): Promise<void> {
  try {
    await rewriteIn(await realpath(file), wanted);
  } catch (error) {
    throw new Error(error instanceof Unfit ? error.message : `Cannot write ${file}: ${reasonOf(error)}`);
  }
}

/** A reason in our own words. */
class Unfit extends Error {}

async function rewriteIn(file: string, wanted: RowRewrite): Promise<void> {
  await access(file, constants.W_OK);
  const { mode } = await stat(file);
  const beside = `${file}.${randomUUID()}.part`;
  try {
    const copied = await copy(file, beside, { ...wanted, mode });
    if (copied.isChanged && (await digestOf(file)) !== copied.digest)
      throw new Unfit(`${file} changed while it was being written: nothing was written.`);
    if (copied.isChanged) await rename(beside, file);
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

interface Copied {
  readonly isChanged: boolean;
  /** Names what was read. */
  readonly digest: string;
}

async function copy(file: string, to: string, { line, rewrite, mode }: RowRewrite & { mode: number }): Promise<Copied> {
  const hash = createHash('sha256');
  const target = await open(to, 'wx', mode);
  try {
    await target.chmod(mode);
    const found = await copyLines(read(file, hash), target, { line, rewrite });
    if (found === undefined) throw new Unfit(`${file} has no line ${line}.`);
    await target.sync();
    return { isChanged: found, digest: hash.digest('hex') };
  } finally {
    await target.close();
  }
}

type Hash = ReturnType<typeof createHash>;

async function* read(file: string, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    yield chunk;
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const _ of read(file, hash));
  return hash.digest('hex');
}

/** Copies all but the line, and in its place what it becomes; whether it became another, undefined where there is none. */
async function copyLines(
  chunks: AsyncIterable<Buffer>,
  target: FileHandle,
  { line, rewrite }: RowRewrite,
): Promise<boolean | undefined> {
  const row: Buffer[] = [];
  let current = 1;
  let isChanged: boolean | undefined;
  const finish = async () => {
    const bytes = Buffer.concat(row);
    const written = rewritten(bytes, rewrite);
    isChanged = written !== undefined;
    current++;
    await writeAll(target, written ?? bytes);
  };
  for await (const chunk of chunks) {
    const from = current < line ? skipped(chunk, line - current) : { at: 0, lines: 0 };
    current += from.lines;
    const to = current === line ? endOf(chunk, from.at) : from.at;
    await writeAll(target, chunk.subarray(0, from.at));
    if (current === line) row.push(chunk.subarray(from.at, to));
    if (current === line && to < chunk.length) await finish();
    await writeAll(target, chunk.subarray(to));
  }
  if (current === line && row.some(({ length }) => length > 0)) await finish();
  return isChanged;
}

const lineFeed = 10;

/** Behind so many lines of a chunk, or at its end with as many as it has. */
function skipped(chunk: Buffer, lines: number): { readonly at: number; readonly lines: number } {
  let at = 0;
  for (let passed = 0; passed < lines; passed++) {
    const end = chunk.indexOf(lineFeed, at);
    if (end < 0) return { at: chunk.length, lines: passed };
    at = end + 1;
  }
  return { at, lines };
}

function endOf(chunk: Buffer, from: number): number {
  const end = chunk.indexOf(lineFeed, from);
  return end < 0 ? chunk.length : end;
}

async function writeAll(target: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await target.write(bytes, at)).bytesWritten;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function rewritten(bytes: Buffer, rewrite: RowRewrite['rewrite']): Buffer | undefined {
  let row: string;
  try {
    row = decoder.decode(bytes);
  } catch {
    throw new Unfit('The line is not UTF-8, so it cannot be written anew.');
  }
  const text = rewrite(row);
  return text === undefined || text === row ? undefined : Buffer.from(text);
}
