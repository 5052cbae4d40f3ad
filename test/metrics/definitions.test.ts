import { expect, test } from 'vitest';
import {
  defaultDefinitions,
  definitions,
  identicalScore,
  meteorWithSynonyms,
  resolveDefinition,
  type TextMetric,
} from '../../server/src/engine/metrics/index.ts';
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
