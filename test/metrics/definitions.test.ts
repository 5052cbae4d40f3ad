import { expect, test } from 'vitest';
import { compileGrader } from '../../server/src/engine/compile.ts';
import type { CompileOptions } from '../../server/src/engine/kind.ts';
import {
  defaultDefinitions,
  definitions,
  identicalScore,
  meteorWithSynonyms,
  needsWordNet,
  resolveDefinition,
  type TextMetric,
} from '../../server/src/engine/metrics/index.ts';
import { refusalOf, type Unit } from '../../server/src/engine/part.ts';
import { sentence } from '../../server/src/languages/message.ts';
import choices from './choices.json' with { type: 'json' };
import notes from './notes.json' with { type: 'json' };

test.each(choices)('$metric = $choice', ({ metric, choice, is, allowed }) => {
  const resolved = resolveDefinition(metric as TextMetric, choice);
  if ('allowed' in resolved) expect(resolved.allowed).toEqual(allowed);
  else expect(resolved.name).toBe(is);
});

test.each(notes)('$name: $input / $reference', ({ name, input, reference, score, note }) => {
  const definition = definitions.find((each) => each.name === name)!;
  expect(definition.score(input, reference)).toEqual(note ? { score, note } : { score });
});

test('names are unique, choices are unique in their metric, and defaults exist', () => {
  const names = definitions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const metric of Object.keys(defaultDefinitions)) {
    const words = definitions
      .filter((each) => each.metric === metric)
      .flatMap(({ name, choices }) => [name, ...choices]);
    expect(new Set(words).size).toBe(words.length);
    expect(words).toContain(defaultDefinitions[metric as TextMetric]);
  }
});

test('only what equals recorded scores says so', () => {
  const recorded = definitions.filter(({ confidence }) => confidence === 'recorded').map(({ name }) => name);
  expect(recorded).toEqual(['service_fuzzy_match', 'service_bleu']);
});

test('synonyms of the user make a definition that can be chosen', () => {
  const extra = meteorWithSynonyms((word) => new Set(word === 'car' ? ['auto'] : []));
  const resolved = resolveDefinition('meteor', 'wordnet', extra);
  if ('allowed' in resolved) throw new Error('`wordnet` is not found.');
  expect(resolved.score('my car', 'my auto').score).toBeCloseTo(0.9375, 12);
});

test.each([
  ['Oslo', 1],
  ['Blue Harbor', 0.2213885886251307],
  ['Blue Harbor Cafe', 0.5757197301274735],
  ['Blue Harbor Cafe Ltd', 1],
])('BLEU of %s with itself', (text, score) => {
  const definition = definitions.find(({ name }) => name === 'service_bleu')!;
  expect(identicalScore(definition, text)).toBeCloseTo(score, 12);
});

test.each([
  [{}, false],
  [{ meteor: 'whitespace' }, false],
  [{ bleu: 'wordnet' }, false],
  [{ meteor: 'wordnet' }, true],
  [{ meteor: 'meteor_nltk_wordnet' }, true],
  [{ meteor: 'treebank_meteor_wordnet' }, true],
])('the choices %j need WordNet: %j', (metrics, needed) => {
  expect(needsWordNet(metrics)).toBe(needed);
});

const grader = {
  type: 'text_similarity',
  name: 'a',
  input: 'my car',
  reference: 'my auto',
  evaluation_metric: 'meteor',
};
const row = { id: 'a', line: 1, item: {}, sample: {} } as never;

function compiled(options: Partial<CompileOptions>): Unit {
  const metrics = { meteor: 'meteor_nltk_wordnet' };
  const all = { metrics, models: {}, pythonTimeLimit: 1, ...options };
  return compileGrader({ id: 'a', path: [], spec: grader }, all).part as Unit;
}

test('the hash of a unit names the definition and the data, loaded or not', () => {
  const wordNet = (version: string) => ({ wordNet: { folder: version, version } });
  const hashes = [
    { metrics: {} },
    {},
    { wordNet: { missing: sentence('It is not there.') } },
    wordNet('a'),
    wordNet('b'),
    { ...wordNet('a'), metrics: { meteor: 'wordnet' } },
  ].map((options) => compiled(options).hash);
  expect(new Set(hashes).size).toBe(5);
  expect(hashes[1]).toBe(hashes[2]);
  expect(compiled({ ...wordNet('a'), synonyms: () => new Set(['auto']) }).hash).toBe(hashes[3]);
  expect(compiled({ wordNet: { folder: 'elsewhere', version: 'a' } }).hash).toBe(hashes[3]);
});

test('without WordNet a unit refuses, and without loading it no row has a score', () => {
  expect(refusalOf(compiled({}))).toEqual(sentence('WordNet was not looked for.'));
  const missing = compiled({ wordNet: { missing: sentence('It is not there.') } });
  expect(refusalOf(missing)).toEqual(sentence('It is not there.'));
  expect(missing.score(row, [])).toMatchObject({ flag: 'other_error', message: 'It is not there.' });
  const found = { wordNet: { folder: 'a', version: 'a' } };
  expect(refusalOf(compiled(found))).toBeUndefined();
  expect(compiled(found).score(row, [])).toMatchObject({ flag: 'other_error', message: 'WordNet is not loaded.' });
  const loaded = compiled({ ...found, synonyms: (word) => new Set(word === 'car' ? ['auto'] : []) });
  expect(loaded.score(row, [])).toMatchObject({ score: 0.9375 });
});
