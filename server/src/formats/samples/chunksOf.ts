import type { GradingHost, SamplesSource } from '../../engine/grading.ts';

/** The text of samples as it comes: in chunks of about 256 kB. */
export function chunksOf({ read }: Pick<GradingHost, 'read'>, samples: SamplesSource): AsyncIterable<string> {
  return 'file' in samples ? read(samples.file) : parts(samples.text);
}

const atOnce = 256 * 1024;

async function* parts(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += atOnce) yield text.slice(at, at + atOnce);
}

/** Passes chunks on until the signal aborts, then throws its reason. */
export async function* until(signal: AbortSignal, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    yield chunk;
  }
}
