import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fieldPlaces } from '../../../server/src/adapters/fieldPlaces.ts';
import type { FieldWish } from '../../../server/src/engine/fieldKeys.ts';

const folder = mkdtempSync(join(tmpdir(), 'rewardsmith-'));
afterAll(() => rmSync(folder, { recursive: true }));

const all: FieldWish = { field: ['item', 'a'], rows: 'all', name: 'b' };
const first: FieldWish = { field: ['item', 'a'], rows: 'first' };

function fileOf(text: string): { readonly file: string } {
  const file = join(folder, 'rows.jsonl');
  writeFileSync(file, text);
  return { file };
}

test('a file reads like a text, whatever its lines end in', async () => {
  for (const end of ['\n', '\r\n']) {
    const text = ['{"a": 1}', '', ' {"item": {"é\\"": 2, "a": 1}}', '{"b": {"a": 1}, "item": {}}', '[1]', '7'].join(
      end,
    );
    const places = [
      { line: 0, from: 2, to: 3 },
      { line: 2, from: 22, to: 23 },
    ];
    expect(await fieldPlaces({ text }, all)).toEqual({ places });
    expect(await fieldPlaces(fileOf(text), all)).toEqual({ places });
    expect(await fieldPlaces(fileOf(`\uFEFF${text}`), first)).toEqual({ places: places.slice(0, 1) });
  }
});

test('a carriage return between the parts of a row begins a line for editors', async () => {
  const text = '{"x":\r1,\r"a": 1}\n{"a": 1}';
  const places = [
    { line: 2, from: 1, to: 2 },
    { line: 3, from: 2, to: 3 },
  ];
  expect(await fieldPlaces({ text }, all)).toEqual({ places });
});

test('a key that is written twice has two places', async () => {
  const places = [2, 10, 18].map((from) => ({ line: 0, from, to: from + 1 }));
  expect(await fieldPlaces({ text: '{"a": 1, "a": 2, "a": 3}' }, all)).toEqual({ places });
});

test('labels are looked up in what the expert and each of the raters said', async () => {
  const text = '{"a": 1, "expert": {"a": 1, "b": {"a": 1}}}\n{"raters": {"a": {"b": 1}, "é": {"a": 1}, "c": {"a": 0}}}';
  const places = [
    { line: 0, from: 21, to: 22 },
    { line: 1, from: 34, to: 35 },
    { line: 1, from: 49, to: 50 },
  ];
  expect(await fieldPlaces({ text }, { field: ['labels', 'a'], rows: 'all', name: 'x' })).toEqual({ places });
  for (const root of ['nowhere', 'constructor'])
    expect(await fieldPlaces({ text }, { field: [root, 'a'], rows: 'all' })).toEqual({ places: [] });
});

test('rows of any number come in chunks', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `{"item": {"id": ${index}, "a": "${'ä'.repeat(20)}"}}\n`);
  const { places } = await fieldPlaces(fileOf(rows.join('')), all);
  expect(places.map(({ line }) => line)).toEqual(rows.map((_, index) => index));
  expect(places.every(({ line, from, to }) => rows[line]!.slice(from - 1, to + 1) === '"a"')).toBe(true);
});

test('what stands in the way is told by its line', async () => {
  const obstacle = async (text: string, wish = all) => (await fieldPlaces({ text }, wish)).obstacle;
  expect(await obstacle('{"item": {"a": 1}}\n{"item": {"b": 1}}')).toEqual({ kind: 'taken', line: 2 });
  expect(await obstacle('{"a": 1}\n{"a": 1', all)).toEqual({ kind: 'unreadable', line: 2 });
  expect(await obstacle('{"c": 1\n{"a": 1}', first)).toBeUndefined();
  expect(await obstacle('{"output": "", "item": {"a": 1}}', { ...all, name: 'output' })).toBeUndefined();
  const labels: FieldWish = { field: ['labels', 'a'], rows: 'all', name: 'b' };
  expect(await obstacle('{"a": 1, "b": 1}\n{"raters": {"x": {"b": 1}}}', labels)).toEqual({
    kind: 'labelled',
    line: 2,
  });
  expect(await obstacle('{"output": "", "a": 1}', { ...all, name: 'output' })).toEqual({ kind: 'reserved', line: 1 });
});

test('of more than 20 MB only the first row is looked for', async () => {
  const text = `{"c": "${'x'.repeat(20_000_000)}"}\n{"a": 1}\n`;
  expect(await fieldPlaces({ text }, all)).toEqual({ places: [], obstacle: { kind: 'large' } });
  expect(await fieldPlaces({ text: `{"a": 1}\n${text}` }, first)).toEqual({ places: [{ line: 0, from: 2, to: 3 }] });
});

test('a file that is not there is told as what it is', async () => {
  const gone = await fieldPlaces({ file: join(folder, 'gone.jsonl') }, first);
  expect(gone).toEqual({ places: [], obstacle: { kind: 'closed', reason: 'there is no such file.' } });
});
