import type { Synonyms, WordNet } from '../../engine/metrics/index.ts';

/** Loads the data at its first use, and again only where other data is asked for or loading failed. */
export function keptWordNet(load = loadLater): (wordNet: WordNet) => Promise<Synonyms> {
  let held: { readonly folder: string; readonly version: string; readonly synonyms: Promise<Synonyms> } | undefined;
  return async ({ folder, version }) => {
    if (held?.folder !== folder || held.version !== version)
      held = { folder, version, synonyms: load({ folder, version }) };
    const mine = held;
    try {
      return await mine.synonyms;
    } catch (error) {
      if (held === mine) held = undefined;
      throw error;
    }
  };
}

async function loadLater(wordNet: WordNet): Promise<Synonyms> {
  const { loadWordNet } = await import('./loadWordNet.ts');
  return loadWordNet(wordNet);
}
