import { expect, test } from 'vitest';
import { findField } from '../../server/src/engine/findField.ts';
import type { GradingHost } from '../../server/src/engine/grading.ts';
import type { Path } from '../../server/src/engine/part.ts';
import { profileOf } from '../../server/src/formats/profile.ts';
import { readSamples } from '../../server/src/formats/samples/jsonl.ts';
import { createGrading } from '../../server/src/grading.ts';

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

const profiled = (...lines: unknown[]) =>
  profileOf(
    readSamples(once(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))),
  );

const fieldsOf = async (...items: object[]) => {
  const { fields } = await profiled(...items.map((item) => ({ item, completion: 'x' })));
  return Object.fromEntries(fields.map((field) => [field.path, field]));
};

test('counts rows, malformed lines and fields, the most common field first', async () => {
  const found = await profiled(
    { a: 1, completion: 'x' },
    'no sample',
    { a: 'one', b: null, completion: 'y' },
    { completion: '' },
  );
  expect(found).toMatchObject({ rows: 3, bad: 1, full: false, first: { line: 1, item: { a: 1 } } });
  expect(found.fields).toMatchObject([
    { path: 'sample.output_text', types: ['string'], count: 3, counts: { string: 3 } },
    { path: 'item.a', types: ['number', 'string'], count: 2, counts: { number: 1, string: 1 } },
    { path: 'item.b', types: ['null'], count: 1, counts: { null: 1 }, examples: ['null'] },
  ]);
});

test('holds the first five completions that are short and not blank', async () => {
  const texts = async (...lines: object[]) => (await profiled(...lines)).texts;
  const short = ['a', ' b', 'x'.repeat(2000), 'c', 'a', 'd'].map((completion) => ({ completion }));
  const passed = ['', ' \n', 'x'.repeat(2001)].map((completion) => ({ completion }));
  expect(await texts(...passed, { sample: { output_json: 1 } }, ...short)).toEqual(
    short.slice(0, 5).map(({ completion }) => completion),
  );
  expect(await texts(...passed)).toBeUndefined();
});

test('names the most common type first', async () => {
  const { 'item.a': field } = await fieldsOf({ a: null }, { a: 'x' }, { a: 'y' }, {});
  expect(field).toMatchObject({ types: ['string', 'null'], count: 3, counts: { null: 1, string: 2 } });
});

test('follows objects and the first of a list, and knows the longest', async () => {
  const fields = await fieldsOf({ tags: [{ name: 'x' }, { other: 1 }], none: [] }, { tags: [] });
  expect(Object.values(fields).map(({ path, types, longest }) => [path, types.join(), longest])).toEqual([
    ['sample.output_text', 'string', undefined],
    ['item.tags', 'list', 2],
    ['item.tags[0]', 'object', undefined],
    ['item.tags[0].name', 'string', undefined],
    ['item.none', 'list', 0],
  ]);
});

test('tells a key with a dot from a key inside a key', async () => {
  expect(Object.keys(await fieldsOf({ 'a.b': 1, 'c[0]': 2, a: { c: 3 } }))).toEqual([
    'sample.output_text',
    'item["a.b"]',
    'item["c[0]"]',
    'item.a',
    'item.a.c',
  ]);
});

test('knows what the engine fills in', async () => {
  const { fields } = await profiled({ completion: '{"total": 3}' });
  expect(fields.map(({ path }) => path)).toContain('sample.output_json.total');
});

test('keeps three examples that differ, long ones cut between characters', async () => {
  const fields = await fieldsOf(
    { a: 1, long: `${'x'.repeat(197)}😀😀`, list: [1] },
    { a: 1, long: 'y'.repeat(70), list: [2] },
    { a: 2, long: 'short', list: [3] },
    { a: 3, list: [4] },
    { a: 4, list: [5] },
  );
  expect(fields['item.a']!.examples).toEqual(['1', '2', '3']);
  expect(fields['item.list']!.examples).toEqual(['[1]']);
  expect(fields['item.long']!.examples).toEqual([`"${'x'.repeat(197)}…`, '"short"']);
});

test('lists the values of a field that has few, most common first, null apart', async () => {
  const { 'item.a': few } = await fieldsOf({ a: 'x' }, { a: 1 }, { a: null }, { a: 1 }, { a: true });
  expect(few!.values).toEqual([
    { value: 1, count: 2 },
    { value: 'x', count: 1 },
    { value: true, count: 1 },
  ]);
  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ a: index }));
  expect((await fieldsOf(...rows(20)))['item.a']!.values).toHaveLength(20);
  expect((await fieldsOf(...rows(21)))['item.a']!.values).toBeUndefined();
  expect((await fieldsOf({ a: 'x' }, { a: 'x'.repeat(61) }))['item.a']!.values).toBeUndefined();
  expect((await fieldsOf({ a: 'x' }, { a: ['x'] }))['item.a']!.values).toBeUndefined();
  expect((await fieldsOf({ a: null }))['item.a']!.values).toBeUndefined();
});

test('counts the texts that are numerals', async () => {
  const texts = ['1', '-4.50', ' 7 ', '1e3', '.5', '1,5', '', '1 2', '0x1', '1.2.3', 'one', '-'];
  const { 'item.a': field } = await fieldsOf(...texts.map((a) => ({ a })), { a: 8 });
  expect(field!.numerals).toBe(6);
});

test('holds no more fields than its limit, and says so', async () => {
  const keys = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`key${index}`, 'x'.repeat(500)]));
  const { fields, full } = await profiled(
    { item: keys, completion: 'x' },
    { item: { another: 1, key0: 'y' }, completion: 'x' },
  );
  expect([fields.length, full]).toEqual([400, true]);
  expect(fields.slice(0, 2)).toMatchObject([
    { path: 'sample.output_text', count: 2 },
    { path: 'item.key0', count: 2 },
  ]);
});

test('says where it does not look deeper', async () => {
  const { 'item.a.b.c.d.e.f.g': deepest, 'item.a': outer } = await fieldsOf({
    a: { b: { c: { d: { e: { f: { g: { h: 1 } } } } } } },
  });
  expect([deepest?.cut, outer?.cut]).toEqual([true, undefined]);
});

test('of nothing is empty', async () => {
  expect(await profiled('')).toEqual({ rows: 0, bad: 0, fields: [], full: false });
});

const deep = { a: 1, list: [{ b: 1 }, { c: 2 }], deep: { b: { c: { d: { e: { f: { g: { h: 1 } } } } } } } };
const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`key${index}`, 1]));

const absent = (step: number) => ({ state: 'absent', step });

/** A path, and what is known of it. */
const paths: readonly (readonly [item: object, path: Path, found: object])[] = [
  [deep, ['item', 'a'], { state: 'known' }],
  [deep, ['item', 'b'], absent(1)],
  [deep, ['item', 'a', 'b'], absent(2)],
  [deep, ['item', 'list', 0, 'b'], { state: 'known' }],
  [deep, ['item', 'list', 0, 'c'], absent(3)],
  [deep, ['item', 'list', 1], { state: 'unsure' }],
  [deep, ['item', 'list', 1, 'c'], { state: 'unsure' }],
  [deep, ['item', 'list', 2], absent(2)],
  [deep, ['item', 'list', 'b'], absent(2)],
  [deep, ['item', 'deep', 'b', 'c', 'd', 'e', 'f', 'g'], { state: 'known' }],
  [deep, ['item', 'deep', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], { state: 'unsure' }],
  [deep, ['sample', 'output_text'], { state: 'known' }],
  [deep, ['item'], { state: 'unsure' }],
  [many, ['item', 'key0'], { state: 'known' }],
  [many, ['item', 'key450'], { state: 'unsure' }],
  [many, ['item', 'nowhere'], { state: 'unsure' }],
];

test.each(paths)('of %j the path %j is %j', async (item, path, expected) => {
  const found = findField({ ...(await profiled({ item, completion: 'x' })), hash: '' }, path);
  expect(found).toMatchObject(expected);
});

test('of no samples no path is known to be absent', async () => {
  expect(findField({ ...(await profiled('')), hash: '' }, ['item', 'a'])).toEqual({ state: 'unsure' });
});

test('a look that is stopped reads no further', async () => {
  const stop = new AbortController();
  let read = 0;
  async function* endless() {
    for (;;) {
      if (++read === 3) stop.abort(new Error('enough'));
      yield '{"completion": "x"}\n';
    }
  }
  const grading = createGrading({ read: endless } as unknown as GradingHost);
  await expect(grading.profile({ file: '/a' }, stop.signal)).rejects.toThrow('enough');
  expect(read).toBe(3);
});
