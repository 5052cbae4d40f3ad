import { readChunks } from '../adapters/files.ts';
import type { Profile } from '../engine/grading.ts';
import { profileOf } from '../formats/profile.ts';
import { hashing } from '../formats/samples/hashing.ts';
import { readSamples } from '../formats/samples/jsonl.ts';
import type { Shell } from './command.ts';

/** What a samples file holds, as the editor's rules know it; undefined where it cannot be read, which is logged. */
export async function profileOfFile({ log }: Pick<Shell, 'log'>, file: string): Promise<Profile | undefined> {
  const hash = hashing(readChunks(file));
  try {
    return { ...(await profileOf(readSamples(hash.chunks))), hash: hash.digest() };
  } catch (error) {
    log(`${(error as Error).message}\n`);
    return undefined;
  }
}
