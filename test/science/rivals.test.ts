import { expect, test } from 'vitest';
import type { Part } from '../../server/src/engine/part.ts';
import { rivalSentence } from '../../server/src/engine/rivalSentence.ts';
import type { Row } from '../../server/src/engine/sample.ts';
import { english } from '../../server/src/languages/message.ts';
import { rivalBuilder } from '../../server/src/science/rivals.ts';

const row = (id: string): Row => ({ line: 1, id, item_id: id, item: {}, sample: {} });
const rival = (name: string, scores: Readonly<Record<string, number>>) => ({
  name,
  score: ({ id }: Row) => ({ score: scores[id] ?? 0 }),
});

function found(rivals: readonly ReturnType<typeof rival>[]) {
  const part: Part = { hash: '', reads: [], paid: false, score: () => ({ score: 0 }), rivals };
  const builder = rivalBuilder(part);
  builder.add(row('a'), { score: 0.5 });
  builder.add(row('b'), { score: 0.5 });
  builder.add(row('c'), { flag: 'other_error', message: 'No score.' });
  return builder.finding();
}

test('the definition farthest from ours is named, with the row where it differs most', () => {
  const finding = found([rival('near', { a: 0.5, b: 0.6 }), rival('far', { a: 0.1, b: 0.6 })]);
  expect(finding).toEqual({
    name: 'far',
    n: 2,
    mean: 0.5,
    other: expect.closeTo(0.35, 12),
    largest: { id: 'a', line: 1, difference: -0.4 },
  });
  expect(english(rivalSentence(finding!))).toBe(
    'The definition matters here: on 2 samples 0.50 would be 0.35 by `far`, most at a (−0.40).',
  );
});

test('a difference too small to matter is not spoken of', () => {
  expect(found([rival('near', { a: 0.5, b: 0.51 })])).toBeUndefined();
  expect(found([])).toBeUndefined();
});
