import { samplesFile } from '../adapters/samplesFile.ts';
import { samplesKey } from '../document/samplesKey.ts';
import type { Profile } from '../engine/grading.ts';
import type { Shell } from './command.ts';
import { profileOfFile } from './profileOfFile.ts';
import type { Settings } from './settings.ts';
import type { SpecFile } from './specFile.ts';

/**
 * What the samples of a spec hold, as the editor's rules know it; undefined where none belong to it, or where they
 * cannot be read, which is logged.
 */
export async function profileOfSamples(
  shell: Pick<Shell, 'log'>,
  { file, tree }: Pick<SpecFile, 'file' | 'tree'>,
  { folder, samples }: Pick<Settings, 'folder' | 'samples'>,
): Promise<Profile | undefined> {
  const setting = folder === undefined ? undefined : { folder, samples };
  const found = await samplesFile(file, { own: samplesKey(tree), setting });
  return found === undefined ? undefined : profileOfFile(shell, found);
}
