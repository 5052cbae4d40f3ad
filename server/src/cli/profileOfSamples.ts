import { readChunks } from '../adapters/files.ts';
import { samplesFile } from '../adapters/samplesFile.ts';
import { samplesKey } from '../document/samplesKey.ts';
import type { Profile } from '../engine/grading.ts';
import { profileOf } from '../formats/profile.ts';
import { hashing } from '../formats/samples/hashing.ts';
import { readSamples } from '../formats/samples/jsonl.ts';
import type { Shell } from './command.ts';
import type { Settings } from './settings.ts';
import type { SpecFile } from './specFile.ts';

/**
 * What the samples of a spec hold, as the editor's rules know it; undefined where none belong to it, or where they
 * cannot be read, which is logged.
 */
export async function profileOfSamples(
  { log }: Pick<Shell, 'log'>,
  { file, tree }: Pick<SpecFile, 'file' | 'tree'>,
  { folder, samples }: Pick<Settings, 'folder' | 'samples'>,
): Promise<Profile | undefined> {
  const setting = folder === undefined ? undefined : { folder, samples };
  const found = await samplesFile(file, { own: samplesKey(tree), setting });
  if (found === undefined) return undefined;
  const hash = hashing(readChunks(found));
  try {
    return { ...(await profileOf(readSamples(hash.chunks))), hash: hash.digest() };
  } catch (error) {
    log(`${(error as Error).message}\n`);
    return undefined;
  }
}
