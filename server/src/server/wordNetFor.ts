import { findWordNet } from '../adapters/wordnet/findWordNet.ts';
import { fromHome, wordNetPlaces } from '../adapters/wordnet/wordNetPlaces.ts';
import { needsWordNet, type WordNetFound } from '../engine/metrics/index.ts';
import type { ServerSettings } from './settings.ts';

/** Looks for WordNet where a chosen definition needs it. */
export async function wordNetFor({ metrics, wordnet }: ServerSettings): Promise<WordNetFound | undefined> {
  if (!needsWordNet(metrics)) return undefined;
  return findWordNet(wordnet === '' ? undefined : fromHome(wordnet), wordNetPlaces(process.env, process.platform));
}
