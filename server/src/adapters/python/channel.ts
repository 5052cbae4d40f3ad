import { readSync, writeSync } from 'node:fs';

/** A message of the parent: rows of one grader, each with the same limit in seconds. */
export interface Frame {
  readonly timeLimit: number;
  readonly text: string;
}

/** Bytes before a frame's text: its length (uint32) and its time limit (float64), little-endian. */
export const headSize = 12;

function again<T>(step: () => T): T {
  for (;;) {
    try {
      return step();
    } catch (error) {
      if ((error as { code?: string }).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

function readBytes(size: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(size);
  for (let filled = 0; filled < size; ) {
    const count = again(() => readSync(0, bytes, filled, size - filled, null));
    if (count === 0) return undefined;
    filled += count;
  }
  return bytes;
}

/** Waits for the next frame; undefined when the parent has closed its end or is gone. */
export function readFrame(): Frame | undefined {
  const head = readBytes(headSize);
  const text = head && readBytes(head.readUInt32LE(0));
  return text && { timeLimit: head.readDoubleLE(4), text: text.toString('utf8') };
}

/** Writes the bytes to the parent and returns when they are on their way. */
export function writeBytes(bytes: Uint8Array): void {
  for (let sent = 0; sent < bytes.length; ) sent += again(() => writeSync(1, bytes, sent, bytes.length - sent));
}
