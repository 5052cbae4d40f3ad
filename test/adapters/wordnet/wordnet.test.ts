import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findWordNet } from '../../../server/src/adapters/wordnet/findWordNet.ts';
import { keptWordNet } from '../../../server/src/adapters/wordnet/keptWordNet.ts';
import { loadWordNet } from '../../../server/src/adapters/wordnet/loadWordNet.ts';
import { fromHome, wordNetPlaces } from '../../../server/src/adapters/wordnet/wordNetPlaces.ts';
import { meteorWithSynonyms, type WordNet } from '../../../server/src/engine/metrics/index.ts';
import { english } from '../../../server/src/languages/message.ts';
import expected from '../../metrics/wordnet.json' with { type: 'json' };
import damages from './damages.json' with { type: 'json' };

const metrics = join(import.meta.dirname, '../../metrics');
const folder = join(metrics, 'nltk_data/corpora/wordnet');
const archive = join(metrics, 'nltk_data_packed/corpora/wordnet.zip');
const scratch = await mkdtemp(join(tmpdir(), 'wordnet-'));
afterAll(() => rm(scratch, { recursive: true }));

async function found(place: string): Promise<WordNet> {
  const wordNet = await findWordNet(place, []);
  if ('missing' in wordNet) throw new Error(english(wordNet.missing));
  return wordNet;
}

/** Why WordNet cannot be used, in English. */
async function reasonIn(finding: ReturnType<typeof findWordNet>): Promise<string> {
  const wordNet = await finding;
  return 'missing' in wordNet ? english(wordNet.missing) : '';
}

/** A copy of the data in which one file reads otherwise. */
async function altered(name: string, change: (text: string) => string): Promise<string> {
  const copy = await mkdtemp(join(scratch, 'copy-'));
  await cp(folder, copy, { recursive: true });
  await writeFile(join(copy, name), change(await readFile(join(folder, name), 'utf8')));
  return copy;
}

async function words(place: string) {
  const synonyms = await loadWordNet(await found(place));
  return Object.fromEntries(Object.keys(expected.words).map((word) => [word, [...synonyms(word)].sort()]));
}

describe('synonyms', () => {
  test.each([folder, archive])('are those of NLTK: %s', async (place) => {
    expect(await words(place)).toEqual(expected.words);
  });

  test.each(expected.pairs)('give its METEOR: $input / $reference', async ({ input, reference, score }) => {
    const definitions = meteorWithSynonyms(await loadWordNet(await found(folder)));
    const definition = definitions.find(({ name }) => name === 'meteor_nltk_wordnet')!;
    expect(definition.score(input, reference).score).toBeCloseTo(score, 12);
  });

  test('are the same where ends of lines were converted', async () => {
    const copy = await mkdtemp(join(scratch, 'crlf-'));
    await cp(folder, copy, { recursive: true });
    for (const part of ['noun', 'verb', 'adj', 'adv'])
      for (const name of [`index.${part}`, `data.${part}`, `${part}.exc`])
        await writeFile(join(copy, name), (await readFile(join(folder, name), 'utf8')).replaceAll('\n', '\r\n'));
    expect(await words(copy)).toEqual(expected.words);
  });

  test('follow the exceptions of the data, and the rules where there are none', async () => {
    const copy = await altered('noun.exc', (text) => `${text}\ncars wolf\n`);
    expect(await words(copy)).toMatchObject({ cars: ['lobo', 'wolf'], wolves: ['lobo', 'wolf'] });
  });

  test('are named by content: the same packed, another where a letter differs', async () => {
    const { version } = await found(folder);
    expect((await found(archive)).version).toBe(version);
    expect((await found(await altered('adv.exc', (text) => `${text}a b\n`))).version).not.toBe(version);
  });
});

describe('data that cannot be used', () => {
  test.each(damages)('$name', async ({ file, replace, by, message }) => {
    const copy = await altered(file, (text) => text.replace(new RegExp(replace, 's'), by));
    await expect(words(copy)).rejects.toThrow(message);
  });

  test('is named with the file that lacks', async () => {
    const copy = await altered('adv.exc', (text) => text);
    await rm(join(copy, 'adv.exc'));
    const missing = await reasonIn(findWordNet(copy, []));
    expect(missing).toContain('it lacks `adv.exc`. Get it with `python -m nltk.downloader wordnet`');
  });

  test.each([
    ['nowhere', 'there is no such file.'],
    ['nowhere.zip', 'there is no such file.'],
  ])('is not looked for elsewhere: %s', async (name, reason) => {
    const place = join(scratch, name);
    const missing = await reasonIn(findWordNet(place, [folder]));
    expect(missing).toContain(`WordNet cannot be read from ${place}: ${reason} Get it with`);
  });

  test.each([
    ['no archive', () => Buffer.from('no archive')],
    ['an archive cut short', (whole: Buffer) => whole.subarray(0, -40)],
    ['an archive cut at its start', (whole: Buffer) => whole.subarray(40)],
    ['nothing', () => Buffer.alloc(0)],
  ])('is %s', async (name, change) => {
    const place = join(scratch, `${name}.zip`);
    await writeFile(place, change(await readFile(archive)));
    const missing = await reasonIn(findWordNet(place, []));
    expect(missing).toContain(`WordNet cannot be read from ${place}: `);
  });

  test('is refused where it has changed since it was found', async () => {
    const copy = await altered('adv.exc', (text) => text);
    const wordNet = await found(copy);
    await writeFile(join(copy, 'adv.exc'), 'best well\n');
    await expect(loadWordNet(wordNet)).rejects.toThrow('it has changed; run again.');
  });

  test('is tried again, and what was loaded is kept', async () => {
    const loaded: string[] = [];
    const load = async ({ version }: WordNet) => {
      loaded.push(version);
      if (loaded.length === 1) throw new Error('not yet');
      return () => new Set([version]);
    };
    const synonyms = keptWordNet(load);
    await expect(synonyms({ folder, version: 'a' })).rejects.toThrow('not yet');
    for (const version of ['a', 'a', 'b', 'b'])
      expect([...(await synonyms({ folder, version }))('')]).toEqual([version]);
    expect(loaded).toEqual(['a', 'a', 'b']);
  });
});

describe('places', () => {
  test('are those of NLTK, folders before archives', () => {
    const places = wordNetPlaces({ NLTK_DATA: '/one::~/two', HOME: '/home/a' }, 'linux');
    expect(places.slice(0, 4)).toEqual([
      '/one/corpora/wordnet',
      '/home/a/two/corpora/wordnet',
      '/home/a/nltk_data/corpora/wordnet',
      '/usr/share/nltk_data/corpora/wordnet',
    ]);
    expect(places[places.length / 2]).toBe('/one/corpora/wordnet.zip');
  });

  test('are other ones on Windows', () => {
    const env = {
      NLTK_DATA: 'E:\\data;F:\\data',
      USERPROFILE: 'C:\\Users\\a',
      APPDATA: 'C:\\Users\\a\\AppData\\Roaming',
    };
    expect(wordNetPlaces(env, 'win32').slice(0, 5)).toEqual([
      'E:\\data\\corpora\\wordnet',
      'F:\\data\\corpora\\wordnet',
      'C:\\Users\\a\\nltk_data\\corpora\\wordnet',
      'C:\\Users\\a\\AppData\\Roaming\\nltk_data\\corpora\\wordnet',
      'C:\\nltk_data\\corpora\\wordnet',
    ]);
  });

  test('begin at the home of the user', () => {
    expect(['~', '~/a', '~b/a', '/a'].map((path) => fromHome(path, '/home/a'))).toEqual([
      '/home/a',
      '/home/a/a',
      '~b/a',
      '/a',
    ]);
  });

  test('are searched in order', async () => {
    const places = [join(scratch, 'nowhere'), archive, folder];
    expect(await findWordNet(undefined, places)).toEqual(await found(archive));
    const missing = await reasonIn(findWordNet(undefined, [join(scratch, 'nowhere')]));
    expect(missing).toMatch(
      /none of the folders where NLTK keeps data. Get it with `python -m nltk.downloader wordnet`/,
    );
  });
});
