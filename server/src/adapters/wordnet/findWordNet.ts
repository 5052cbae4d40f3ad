import type { WordNetFound } from '../../engine/metrics/index.ts';
import { exists, reasonOf } from '../files.ts';

/**
 * Finds the data of WordNet: in the place that the user names, else in the first of `places` that is there. Where it
 * cannot be used the answer says why and what to do; another place is then not tried.
 */
export async function findWordNet(given: string | undefined, places: readonly string[]): Promise<WordNetFound> {
  const folder = given ?? (await firstOf(places));
  if (folder === undefined) return { missing: `WordNet is in none of the folders where NLTK keeps data. ${cure}` };
  try {
    const [{ digestOf }, { wordNetFiles }] = await Promise.all([import('./digestOf.ts'), import('./wordNetFiles.ts')]);
    return { folder, version: await digestOf(await wordNetFiles(folder)) };
  } catch (error) {
    return { missing: `WordNet cannot be read from ${folder}: ${reasonOf(error)} ${cure}` };
  }
}

const cure =
  'Get it with `python -m nltk.downloader wordnet`, or name the folder that holds its `index.noun` ' +
  'in the setting `rewardsmith.wordnet` (for the command: `--wordnet DIR`).';

async function firstOf(places: readonly string[]): Promise<string | undefined> {
  for (const place of places) if (await exists(place)) return place;
  return undefined;
}
