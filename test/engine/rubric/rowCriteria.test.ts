import { expect, test } from 'vitest';
import { compileGrader } from '../../../server/src/engine/compile.ts';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';
import type { Group, Part } from '../../../server/src/engine/part.ts';
import { type Row, readRow } from '../../../server/src/engine/sample.ts';

const options = { metrics: {}, models: {}, pythonTimeLimit: 5, interpreter: '/own/python' };
const source = 'import numpy\n\ndef grade(sample, item):\n    return 1\n';

function compiled(rubric: JsonObject): Group {
  const { part } = compileGrader({ id: 'reward', path: [], spec: rubric }, options);
  return part as Group;
}

const rowOf = (rubric: Json) => readRow({ item: { rubric }, completion: 'a' }, 1) as Row;

function interpretersIn(part: Part, row: Row): readonly unknown[] {
  if ('parts' in part) return part.parts.flatMap((member) => interpretersIn(member.part, row));
  const asks = part.asks?.(row, []) ?? [];
  return 'flag' in asks ? [] : asks.map((ask) => 'interpreter' in ask);
}

test('what stands in a row never runs outside the sandbox, in whatever it stands', () => {
  const python = { type: 'python', source };
  const list = [
    { id: 'check', python: source },
    { id: 'grader', grader: python },
    {
      id: 'group',
      criteria: [
        { id: 'inner', grader: { type: 'multi', graders: { p: { ...python, name: 'p' } }, calculate_output: 'p' } },
      ],
    },
  ];
  const rubric = compiled({ criteria: [{ id: 'own', python: source }], criteria_from: '{{ item.rubric }}' });
  const row = rowOf(list);
  expect(interpretersIn(rubric.forRow!(row).whole, row)).toEqual([true, false, false, false]);
});

test('the judged criteria of a row are one call, with those of the rubric, where the judge takes batches', () => {
  const judged = (id: string) => ({ id, requirement: `Is ${id}.` });
  const rubric = compiled({
    judge: { model: 'm', batch: true },
    criteria: [judged('warm')],
    criteria_from: '{{ item.rubric }}',
  });
  const row = rowOf([judged('kind'), judged('right')]);
  const asks = rubric.forRow!(row).whole.parts.map(({ part }) => ('parts' in part ? [] : part.asks!(row, [])));
  expect(asks).toHaveLength(3);
  expect(new Set(asks.flat()).size).toBe(1);
});

test('rows with the same list share what is made of it, while it is remembered', () => {
  const rubric = compiled({ criteria_from: '{{ item.rubric }}' });
  const list = (id: string) => [{ id, contains: 'a' }];
  const first = rubric.forRow!(rowOf(list('a')));
  expect(rubric.forRow!(rowOf(list('a')))).toBe(first);
  for (let index = 0; index < 200; index++) rubric.forRow!(rowOf(list(`other ${index}`)));
  expect(rubric.forRow!(rowOf(list('a')))).not.toBe(first);
});

test('deep groups and strange values are told of, whatever they are', () => {
  const rubric = compiled({ criteria_from: '{{ item.rubric }}' });
  let deep: Json = [{ id: 'leaf', contains: 'a' }];
  for (let index = 0; index < 2000; index++) deep = [{ id: `g${index}`, criteria: deep }];
  const strange: Json[] = [deep, [null], [[]], ['a'], [{ id: 1 }], [{ id: '__proto__', contains: 'a' }], null, 7, true];
  for (const list of strange) {
    const { whole } = rubric.forRow!(rowOf(list));
    const last = whole.parts.at(-1)!.part;
    const outcome = 'parts' in last ? undefined : last.score(rowOf(list), []);
    if (outcome && 'flag' in outcome) expect(outcome.message).toMatch(/^`item\.rubric.*\.$/s);
    else expect(outcome).toEqual(expect.objectContaining({ score: 1 }));
  }
});

test('its hash names all that can change a score but the rows', () => {
  const hash = (rubric: JsonObject) => compiled({ criteria_from: '{{ item.rubric }}', ...rubric }).hash;
  expect(hash({ name: 'a' })).toBe(hash({ name: 'b' }));
  expect(hash({ criteria_from: '{{ item.other }}' })).not.toBe(hash({}));
  expect(hash({ judge: { model: 'a' } })).not.toBe(hash({ judge: { model: 'b' } }));
  expect(hash({ aggregate: 'mean' })).not.toBe(hash({}));
});
