import { close, existsSync, open, read, stat } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { promisify } from 'node:util';

const size = 64 * 1024;

/** Text of a file in chunks of about 64 kB, decoded as UTF-8. Rejects with a sentence where it cannot be read. */
export async function* readChunks(file: string): AsyncGenerator<string> {
  try {
    yield* decoded(file);
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${reasonOf(error)}`);
  }
}

/**
 * The next chunk is read while this one is worked on. Without a stream, whose parts take longer to load than a short
 * file to read.
 */
async function* decoded(file: string): AsyncGenerator<string> {
  const descriptor = await promisify(open)(file, 'r');
  const decoder = new StringDecoder('utf8');
  const bytes = Buffer.allocUnsafe(size);
  let next = beginReading(descriptor, bytes);
  try {
    for (let count = await next; count > 0; count = await next) {
      const text = decoder.write(bytes.subarray(0, count));
      next = beginReading(descriptor, bytes);
      yield text;
    }
    yield decoder.end();
  } finally {
    await next.catch(() => undefined);
    await promisify(close)(descriptor);
  }
}

/** A rejection is met when the chunk's turn comes; until then it must not count as unhandled. */
function beginReading(descriptor: number, bytes: Buffer): Promise<number> {
  const reading = promisify(read)(descriptor, bytes, 0, bytes.length, null).then(({ bytesRead }) => bytesRead);
  reading.catch(() => undefined);
  return reading;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'it is a folder.',
  EACCES: 'access is denied.',
  ENOTDIR: 'a part of its path is no folder.',
  ENOSPC: 'the disk is full.',
  EDQUOT: 'the quota of the disk is used up.',
  EFBIG: 'the file would be larger than is allowed.',
  EROFS: 'the disk can only be read.',
};

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

/** Is another after a file was written or replaced; undefined where it is not there. */
export async function stampOf(file: string): Promise<string | undefined> {
  const found = await promisify(stat)(file, { bigint: true }).catch(() => undefined);
  return found && [found.dev, found.ino, found.size, found.mtimeNs].join(' ');
}

/** Whether a file is there. */
export async function exists(file: string): Promise<boolean> {
  return existsSync(file);
}
