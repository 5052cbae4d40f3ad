import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';

/** Text of a file in chunks of about 256 kB, decoded as UTF-8. Rejects with a sentence where it cannot be read. */
export async function* readChunks(file: string): AsyncGenerator<string> {
  try {
    yield* createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1024 });
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${reasonOf(error)}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'it is a folder.',
  EACCES: 'access is denied.',
  ENOTDIR: 'a part of its path is no folder.',
  ENOSPC: 'the disk is full.',
};

/** Why a file could not be read, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

/** Whether a file is there. */
export function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
