import { expect, test } from 'vitest';
import type { Json } from '../../../server/src/engine/json.ts';
import { labelledParts } from '../../../server/src/engine/labels/labelledParts.ts';
import { type Row, readRow } from '../../../server/src/engine/sample.ts';
import type { Root } from '../../../server/src/engine/spec.ts';

const options = { metrics: {}, models: {}, pythonTimeLimit: 1 };
const row = (item: Json) => readRow({ item, completion: 'x' }, 1) as Row;
const check = (name: string) => ({
  ...{ type: 'string_check', name, input: '{{ sample.output_text }}', reference: 'x', operation: 'eq' },
});
const partsOf = (form: Root['form'], spec: Json, item: Json = {}) => {
  const root: Root = { form, id: 'whole', path: [], graders: [{ id: 'whole', path: [], spec }] };
  return labelledParts(root, row(item), options).map(({ id, path, scale }) => [id, path.join('.'), scale]);
};

test('of a rubric its criteria without groups, and those of the row behind them', () => {
  const spec = {
    criteria: [
      { id: 'a', equals: 'x' },
      { id: 'b', criteria: [{ id: 'c', grader: check('inner') }] },
    ],
    criteria_from: '{{ item.rubric }}',
  };
  const rubric = [{ id: 'd', equals: 'x' }, { id: 'e', criteria: [{ id: 'f', equals: 'x' }] }, 7];
  expect(partsOf('rubric', spec, { rubric })).toEqual([
    ['a', 'criteria.0', [0, 1]],
    ['c', 'criteria.1.criteria.0', [0, 1]],
    ['d', 'criteria_from.0', [0, 1]],
    ['f', 'criteria_from.1.criteria.0', [0, 1]],
  ]);
  expect(partsOf('rubric', spec).map(([id]) => id)).toEqual(['a', 'c']);
});

test('of a grader itself, of one that is made of others those', () => {
  expect(partsOf('grader', check('one'))).toEqual([['whole', '', [0, 1]]]);
  const multi = { type: 'multi', name: 'both', graders: { a: check('a'), b: check('b') }, calculate_output: 'a + b' };
  expect(partsOf('grader', multi)).toEqual([
    ['a', 'graders.a', [0, 1]],
    ['b', 'graders.b', [0, 1]],
  ]);
});
