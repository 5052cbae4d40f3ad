import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findField } from '../../server/src/engine/findField.ts';
import type { Json, JsonObject } from '../../server/src/engine/json.ts';
import type { Path } from '../../server/src/engine/part.ts';
import { type Row, readRow } from '../../server/src/engine/sample.ts';
import { valueAt } from '../../server/src/engine/text.ts';
import { profileOf } from '../../server/src/formats/profile.ts';

const key = fc.constantFrom('a', 'b', 'c', 'a.b', '[0]', '"', '__proto__', 'constructor', 'ü');
const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 8, depthSize: 'large' },
    fc.constantFrom<Json>(null, true, 0, -1.5, '', '7', 'text', 'x'.repeat(300)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }),
  ),
})).value;
const rows = fc.array(fc.dictionary(key, value, { maxKeys: 4 }), { minLength: 1, maxLength: 6 });
const path = fc
  .array(fc.oneof(key, fc.nat(2)), { minLength: 1, maxLength: 10 })
  .map((steps): Path => ['item', ...steps]);

const asRow = (item: JsonObject, line: number) => readRow({ item, sample: {} }, line) as Row;

async function profiled(items: readonly JsonObject[]) {
  async function* batches() {
    for (const [index, item] of items.entries()) yield { rows: [asRow(item, index + 1)], bad: [], read: 0 };
  }
  return { ...(await profileOf(batches())), hash: '' };
}

/** Every path of a value, as deep as it goes. */
function* pathsIn(value: Json, path: Path): Iterable<Path> {
  if (path.length > 1) yield path;
  if (value === null || typeof value !== 'object') return;
  const parts = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [step, part] of parts) yield* pathsIn(part as Json, [...path, step]);
}

const rowsWith = (items: readonly JsonObject[], path: Path) =>
  items.filter((item) => valueAt(asRow(item, 1), path) !== undefined).length;

test('a field counts the rows that have it, and no row has what is said to be absent', async () => {
  await fc.assert(
    fc.asyncProperty(rows, path, async (items, other) => {
      const profile = await profiled(items);
      for (const each of [other, ...items.flatMap((item) => [...pathsIn(item, ['item'])])]) {
        const found = findField(profile, each);
        if (found.state === 'known') expect([each, found.field.count]).toEqual([each, rowsWith(items, each)]);
        if (found.state === 'absent') expect([each, rowsWith(items, each)]).toEqual([each, 0]);
      }
    }),
    { numRuns: 500 },
  );
});

test('types and listed values add up to the count', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (items) => {
      for (const { count, counts, values, types, numerals, examples } of (await profiled(items)).fields) {
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        expect(sum(Object.values(counts))).toBe(count);
        expect(types.map((type) => counts[type])).toEqual(Object.values(counts).sort((a, b) => b - a));
        if (values) expect(sum(values.map((each) => each.count))).toBe(count - (counts.null ?? 0));
        expect(numerals).toBeLessThanOrEqual(counts.string ?? 0);
        expect(new Set(examples).size).toBe(examples.length);
      }
    }),
    { numRuns: 300 },
  );
});
