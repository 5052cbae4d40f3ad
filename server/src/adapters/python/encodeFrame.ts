import { type Frame, headSize } from './channel.ts';

/** A frame as the bytes that the child reads. */
export function encodeFrame({ text, timeLimit }: Frame): Buffer {
  const length = Buffer.byteLength(text);
  const bytes = Buffer.allocUnsafe(headSize + length);
  bytes.writeUInt32LE(length, 0);
  bytes.writeDoubleLE(timeLimit, 4);
  bytes.write(text, headSize);
  return bytes;
}
