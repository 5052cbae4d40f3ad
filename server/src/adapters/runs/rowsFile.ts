import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { KeptRow } from '../../engine/keptRun.ts';

/** The rows of a run on their way to a file. */
export interface RowsWriter {
  write(rows: readonly KeptRow[]): Promise<void>;
  /** The file is there, whole, from now on. */
  end(file: string): Promise<void>;
  /** Nothing is left of it. */
  drop(): Promise<void>;
}

/** Writes rows beside the files of a folder, compressed, one JSON array a line; none of them is held. */
export function writeRows(folder: string): RowsWriter {
  const beside = `${folder}/${randomUUID()}.part`;
  const zip = createGzip({ level: 1 });
  const writing = pipeline(zip, createWriteStream(beside, { mode: 0o600 }));
  writing.catch(() => {});
  const drop = async () => {
    zip.destroy();
    await writing.catch(() => {});
    await rm(beside, { force: true });
  };
  return {
    write: async (rows) => {
      const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      if (!zip.write(text)) await Promise.race([once(zip, 'drain'), writing]);
    },
    end: async (file) => {
      try {
        zip.end();
        await writing;
        await flushed(beside);
        await rename(beside, file);
      } catch (error) {
        await drop();
        throw error;
      }
    },
    drop,
  };
}

async function flushed(file: string): Promise<void> {
  const written = await open(file, 'r+');
  await written.sync();
  await written.close();
}

/** Reads what `writeRows` wrote, in batches. Rejects where the file is not there or not whole. */
export async function* readRows(file: string): AsyncGenerator<readonly KeptRow[]> {
  const text = createGunzip().setEncoding('utf8');
  const reading = pipeline(createReadStream(file), text);
  reading.catch(() => {});
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + (chunk as string)).split('\n');
    rest = lines.pop()!;
    if (lines.length > 0) yield lines.map((line) => JSON.parse(line) as KeptRow);
  }
  await reading;
}
