import { expect, test } from 'vitest';
import { criterionAt, criterionPlacedAt } from '../../client/src/compiled/compiledPart.ts';
import type { CompiledCriterion } from '../../server/src/protocol/index.ts';

const range = (line: number, from: number, last: number, to: number) => ({
  start: { line, character: from },
  end: { line: last, character: to },
});
const criteria: readonly CompiledCriterion[] = [
  { id: 'total', range: range(2, 4, 4, 40), places: [range(3, 4, 6, 5), range(20, 30, 20, 35)] },
  { id: 'words', range: range(5, 4, 8, 30), places: [range(7, 4, 9, 5), range(10, 4, 12, 5)] },
  { id: 'kind', range: range(7, 8, 7, 30), places: [range(7, 4, 9, 5)] },
  { id: 'short', range: range(8, 8, 8, 30), places: [range(10, 4, 12, 5)] },
  { id: 'one', range: range(10, 4, 10, 20), places: [] },
  { id: 'two', range: range(10, 22, 10, 40), places: [] },
];

test.each([
  ['in a criterion', 3, 9, 'total'],
  ['on its dash', 2, 2, 'total'],
  ['behind its end', 4, 60, 'total'],
  ['in a group', 6, 4, 'words'],
  ['in a criterion of a group', 7, 10, 'kind'],
  ['on the dash of a criterion of a group', 8, 6, 'short'],
  ['in one of two on a line', 10, 10, 'one'],
  ['in the other', 10, 30, 'two'],
  ['outside', 0, 3, undefined],
])('the cursor %s is at a criterion', (_, line, character, id) => {
  const index = criterionAt(criteria, { line, character });
  expect(index === undefined ? undefined : criteria[index]!.id).toBe(id);
});

test.each([
  ['in its grader', 4, 0, 'total'],
  ['in the formula', 20, 32, 'total'],
  ['in a grader of a group', 11, 2, 'short'],
  ['at the end of a range', 6, 5, 'total'],
  ['beside it in the formula', 20, 36, undefined],
  ['between graders', 2, 0, undefined],
])('a click %s leads to a criterion', (_, line, character, id) => {
  const index = criterionPlacedAt(criteria, { line, character });
  expect(index === undefined ? undefined : criteria[index]!.id).toBe(id);
});
