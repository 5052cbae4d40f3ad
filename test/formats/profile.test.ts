import { expect, test } from 'vitest';
import { profileOf } from '../../server/src/formats/profile.ts';
import { readSamples } from '../../server/src/formats/samples/jsonl.ts';

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

const profiled = (...lines: unknown[]) =>
  profileOf(
    readSamples(once(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))),
  );

test('counts rows, malformed lines and fields, the most common field first', async () => {
  const found = await profiled(
    { a: 1, completion: 'x' },
    'no sample',
    { a: 'one', b: null, completion: 'y' },
    { completion: '' },
  );
  expect(found).toMatchObject({ rows: 3, bad: 1, first: { line: 1, item: { a: 1 } } });
  expect(found.fields).toEqual([
    { path: 'sample.output_text', types: ['string'], count: 3, example: '"x"' },
    { path: 'item.a', types: ['number', 'string'], count: 2, example: '1' },
    { path: 'item.b', types: ['null'], count: 1, example: 'null' },
  ]);
});

test('follows objects and the first of a list', async () => {
  const { fields } = await profiled({ item: { tags: [{ name: 'x' }, { other: 1 }], none: [] }, completion: 'x' });
  expect(fields.map(({ path, types }) => [path, ...types])).toEqual([
    ['sample.output_text', 'string'],
    ['item.tags', 'list'],
    ['item.tags[0]', 'object'],
    ['item.tags[0].name', 'string'],
    ['item.none', 'list'],
  ]);
});

test('knows what the engine fills in', async () => {
  const { fields } = await profiled({ completion: '{"total": 3}' });
  expect(fields.map(({ path }) => path)).toContain('sample.output_json.total');
});

test('cuts long examples, and holds no more fields than its limit', async () => {
  const keys = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`key${index}`, 'x'.repeat(500)]));
  const { fields } = await profiled({ item: keys, completion: 'x' }, { item: { another: 1 }, completion: 'x' });
  expect(fields.length).toBe(400);
  expect(fields[0]).toMatchObject({ path: 'sample.output_text', count: 2 });
  expect(Math.max(...fields.map(({ example }) => example.length))).toBe(200);
});

test('of nothing is empty', async () => {
  expect(await profiled('')).toEqual({ rows: 0, bad: 0, fields: [] });
});
