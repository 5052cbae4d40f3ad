import { createHash } from 'node:crypto';
import type { WordNetFile } from './wordNetFiles.ts';

/** Names the content of files, 16 hexadecimal digits; `take` is handed each file's chunks as they pass. */
export async function digestOf(
  files: readonly WordNetFile[],
  take: (name: string, chunk: Buffer) => void = () => undefined,
): Promise<string> {
  const whole = createHash('sha256');
  for (const { name, chunks } of files) {
    const hash = createHash('sha256');
    for await (const chunk of chunks()) {
      hash.update(chunk);
      take(name, chunk);
    }
    whole.update(`${name} ${hash.digest('hex')}\n`);
  }
  return whole.digest('hex').slice(0, 16);
}
