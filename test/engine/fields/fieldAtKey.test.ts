import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldAtKey } from '../../../server/src/engine/fieldAtKey.ts';
import { fieldKeys } from '../../../server/src/engine/fieldKeys.ts';

interface Case {
  readonly line: string;
  readonly field: readonly (string | number)[] | null;
  readonly key?: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'fieldAtKey.yaml'), 'utf8')) as Case[];

test.each(cases)('$line', ({ line, field, key }) => {
  const found = fieldAtKey(line.replace('$0', ''), line.indexOf('$0'));
  expect(found?.field ?? null).toEqual(field);
  if (found) expect(line.replace('$0', '').slice(found.from, found.to)).toBe(key);
});

test('the field of a key has that key', () => {
  const row = fc.record({
    item: fc.dictionary(fc.string(), fc.jsonValue()),
    sample: fc.dictionary(fc.string(), fc.jsonValue()),
  });
  fc.assert(
    fc.property(fc.oneof(row, fc.dictionary(fc.string(), fc.jsonValue())), fc.nat(), (value, seed) => {
      const line = JSON.stringify(value);
      const found = fieldAtKey(line, seed % line.length);
      if (!found) return;
      const { keys } = fieldKeys(line, { field: found.field, rows: 'all' });
      expect(keys).toContainEqual({ from: found.from, to: found.to });
    }),
    { numRuns: 1000 },
  );
});
