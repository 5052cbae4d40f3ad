import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { checks } from '../../../server/src/engine/checks/index.ts';
import { countTaken } from '../../../server/src/engine/checks/shared/countTaken.ts';
import type { From } from '../../../server/src/engine/checks/shared/from.ts';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';
import { loneUnit } from '../../../server/src/engine/rubric/loneUnit.ts';

/** Forms of the checks that need no world, by the key of the check. */
const forms: readonly (readonly [name: string, value: Json])[] = [
  ['number', 1],
  ['number', { equals: 1 }],
  ['json', { equals: [1] }],
  ['json', { schema: true }],
  ['set', ['1']],
  ['set', { equals: ['1'], score: 'f1' }],
  ['set', { equals: ['1'], score: 'jaccard', split: 'comma' }],
  ['set', { equals: ['1'], split: 'lines' }],
  ['equals', '1'],
];

const froms: readonly From[] = ['whole', 'first', 'last', 'only', 'fence', { after: 'A:' }, { matches: '(\\d)' }];
const parts = ['1', '[1]', '["1"]', '{}', '{"a": 1, "a": 1}', '1, 2', '2kg', '\n', '\n```\n', ' A: ', 'x', ' '];
const text = fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((chosen) => chosen.join(''));

const checkOf = (name: string) => checks.find((each) => each.name === name)!;

test('a check tells how it takes its value if it takes `from`, and only then', () => {
  const takes = checks.filter(({ schema, beside }) => {
    const inside = JSON.stringify(z.toJSONSchema(schema(z.unknown()), { unrepresentable: 'any' }));
    return beside?.from !== undefined || inside.includes('"from"');
  });
  expect(checks.filter(({ taking }) => taking).map(({ name }) => name)).toEqual(takes.map(({ name }) => name));
});

test.each(forms)('`from` is read where %s says: %j', (name, value) => {
  const { inside } = checkOf(name).taking!(value);
  const own = inside ? { [name]: { ...(value as JsonObject), from: 'last' } } : { [name]: value, from: 'last' };
  const hash = (spec: JsonObject) => loneUnit({ id: 'a', ...spec })!.hash;
  expect(hash(own)).not.toBe(hash({ [name]: value }));
});

test.each(forms)('a text in which nothing is found scores 0: %s: %j', (name, value) => {
  const { sought } = checkOf(name).taking!(value);
  let none = 0;
  const property = fc.property(text, fc.constantFrom(...froms), (completion, from) => {
    if (countTaken(from, sought, [completion]) !== 0) return;
    none++;
    const row = { line: 1, id: 'a', item_id: 'a', item: {}, sample: { output_text: completion } };
    expect(loneUnit({ id: 'a', [name]: value, from })!.score(row, [])).toMatchObject({ score: 0 });
  });
  fc.assert(property, { numRuns: 300 });
  expect(none).toBeGreaterThan(20);
});

test('what can never be taken is not counted', () => {
  const { sought } = checkOf('number').taking!(1);
  expect(countTaken({ matches: '(' }, sought, ['1'])).toBeUndefined();
  expect(countTaken('last', sought, ['1', 'x', 'of 2'])).toBe(2);
});
