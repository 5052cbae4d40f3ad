import { type WordNetFound, wordNetNowhere, wordNetUnreadable } from '../../engine/metrics/wordNet.ts';
import { exists, reasonOf } from '../files.ts';

/**
 * Finds the data of WordNet: in the place that the user names, else in the first of `places` that is there. Where it
 * cannot be used the answer says why and what to do; another place is then not tried.
 */
export async function findWordNet(given: string | undefined, places: readonly string[]): Promise<WordNetFound> {
  const folder = given ?? (await firstOf(places));
  if (folder === undefined) return wordNetNowhere;
  try {
    const [{ digestOf }, { wordNetFiles }] = await Promise.all([import('./digestOf.ts'), import('./wordNetFiles.ts')]);
    return { folder, version: await digestOf(await wordNetFiles(folder)) };
  } catch (error) {
    return wordNetUnreadable(folder, reasonOf(error));
  }
}

async function firstOf(places: readonly string[]): Promise<string | undefined> {
  for (const place of places) if (await exists(place)) return place;
  return undefined;
}
