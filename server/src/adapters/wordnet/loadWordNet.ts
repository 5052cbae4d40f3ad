import type { Synonyms, WordNet } from '../../engine/metrics/index.ts';
import { reasonOf } from '../files.ts';
import { baseForms } from './baseForms.ts';
import { digestOf } from './digestOf.ts';
import { type Part, readPart } from './readPart.ts';
import { partsOfSpeech, wordNetFiles } from './wordNetFiles.ts';

/**
 * Synonyms as NLTK's METEOR takes them from WordNet: the names in all synsets of a word's base forms, in every part of
 * speech, but those of several words. Rejects with a sentence where the data cannot be read, or is not of `version`.
 */
export async function loadWordNet({ folder, version }: WordNet): Promise<Synonyms> {
  const parts = await readParts(folder, version).catch((error: unknown) => {
    throw new Error(`WordNet cannot be read from ${folder}: ${reasonOf(error)}`);
  });
  const known = new Map<string, ReadonlySet<string>>();
  return (word) => {
    const kept = known.get(word);
    if (kept) return kept;
    const names = new Set(parts.flatMap((part) => namesOf(word.toLowerCase(), part)));
    if (names.size > 0) known.set(word, names);
    return names;
  };
}

async function readParts(folder: string, version: string): Promise<readonly Part[]> {
  const chunks = new Map<string, Buffer[]>();
  const take = (name: string, chunk: Buffer) => {
    const before = chunks.get(name);
    if (before) before.push(chunk);
    else chunks.set(name, [chunk]);
  };
  if ((await digestOf(await wordNetFiles(folder), take)) !== version) throw new Error('it has changed; run again.');
  return partsOfSpeech.map((part) => readPart(part, (name) => Buffer.concat(chunks.get(name) ?? [])));
}

function namesOf(word: string, part: Part): string[] {
  return baseForms(word, part)
    .flatMap((form) => part.synsets.get(form) ?? [])
    .flatMap((place) => part.names(place))
    .filter((name) => !name.includes('_'));
}
