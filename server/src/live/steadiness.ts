import type { GradingHost, SamplesSource } from '../engine/grading.ts';
import { chunksOf } from '../formats/samples/chunksOf.ts';
import { hashing } from '../formats/samples/hashing.ts';

/**
 * Begins to watch samples that are about to be read; the answer tells, once they were read to their end, whether the text
 * that was read (by its hash, empty where it has none) is the one that stands there now. Only where something was written
 * meanwhile are they read again: a file that grew while it was read, or was written anew with the same text, is the same.
 */
export async function steadiness(
  host: GradingHost,
  samples: SamplesSource,
): Promise<(hash: string) => Promise<boolean>> {
  const { stamp } = host;
  if (!stamp || !('file' in samples)) return async () => true;
  const before = await stamp(samples.file);
  return async (hash) =>
    before === (await stamp(samples.file)) || (hash !== '' && hash === (await hashOf(host, samples)));
}

/** Undefined where they cannot be read any more. */
async function hashOf(host: GradingHost, samples: SamplesSource): Promise<string | undefined> {
  const hash = hashing(chunksOf(host, samples));
  try {
    for await (const _ of hash.chunks);
  } catch {
    return undefined;
  }
  return hash.digest();
}
