import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { PassThrough, pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** A file in an archive; sizes and places in bytes. */
interface Entry {
  readonly packed: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly header: number;
}

/** Looks into a ZIP archive (APPNOTE 6.3.10, without ZIP64): finds a file by its name, in whatever folder it stands. */
export async function readArchive(
  archive: string,
): Promise<(name: string) => Promise<(() => AsyncIterable<Buffer>) | undefined>> {
  const entries = await withFile(archive, readEntries);
  return async (name) => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    const start = await withFile(archive, (file) => contentStart(file, entry));
    return () => unpacked(archive, entry, start);
  };
}

async function* unpacked(archive: string, entry: Entry, start: number): AsyncGenerator<Buffer> {
  const source = createReadStream(archive, { start, end: start + entry.packedSize - 1 });
  let size = 0;
  for await (const chunk of pipeline(source, entry.packed ? createInflateRaw() : new PassThrough(), () => undefined)) {
    size += (chunk as Buffer).length;
    yield chunk as Buffer;
  }
  if (size !== entry.size) throw damaged();
}

/** The central directory: each file under its name without folders. */
async function readEntries(file: FileHandle): Promise<ReadonlyMap<string, Entry>> {
  const { size } = await file.stat();
  const tail = await bytes(file, Math.max(0, size - 65557), Math.min(size, 65557));
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06'));
  if (end < 0 || end + 22 > tail.length) throw damaged();
  const directory = await bytes(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 46 <= directory.length; ) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    entries.set(directory.toString('utf8', at + 46, nameEnd).replace(/^.*\//, ''), {
      packed: directory.readUInt16LE(at + 10) !== 0,
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      header: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where a file's content begins: behind its own header, whose lengths are not those of the directory. */
async function contentStart(file: FileHandle, { header }: Entry): Promise<number> {
  const head = await bytes(file, header, 30);
  return header + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
}

async function bytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position });
  if (bytesRead !== length) throw damaged();
  return buffer;
}

async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

function damaged(): Error {
  return new Error('it is no sound ZIP archive.');
}
