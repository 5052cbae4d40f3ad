import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readArchive } from './readArchive.ts';

/** Parts of speech as the names of WordNet's files have them. */
export const partsOfSpeech = ['noun', 'verb', 'adj', 'adv'] as const;

export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** The files that synonyms stand on. */
const fileNames = partsOfSpeech.flatMap((part) => [`index.${part}`, `data.${part}`, `${part}.exc`]);

/** A file, in a folder or packed. */
export interface WordNetFile {
  readonly name: string;
  readonly chunks: () => AsyncIterable<Buffer>;
}

/** The files of WordNet in a folder of NLTK's layout, or packed in an archive. Rejects where one is missing. */
export async function wordNetFiles(place: string): Promise<readonly WordNetFile[]> {
  const found = (await stat(place)).isDirectory() ? inFolder(place) : await readArchive(place);
  return Promise.all(
    fileNames.map(async (name) => {
      const chunks = await found(name);
      if (!chunks) throw new Error(`it lacks \`${name}\`.`);
      return { name, chunks };
    }),
  );
}

function inFolder(folder: string): (name: string) => Promise<WordNetFile['chunks'] | undefined> {
  return async (name) => {
    const file = join(folder, name);
    const isFile = await stat(file).then(
      (about) => about.isFile(),
      () => false,
    );
    return isFile ? () => createReadStream(file, { highWaterMark: 256 * 1024 }) : undefined;
  };
}
