import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileRegex, pythonPattern } from '../../server/src/languages/regex/index.ts';

const cases = parse(readFileSync(join(import.meta.dirname, 'pythonPattern.yaml'), 'utf8')) as {
  readonly pattern: string;
  readonly python: string | null;
}[];

test.each(cases)('$pattern', ({ pattern, python }) => {
  expect(compileRegex(pattern).regex).toBeDefined();
  expect(pythonPattern(pattern) ?? null).toBe(python);
});

test('any pattern that RE2 takes is read to its end', () => {
  const unit = fc.constantFrom(
    'a',
    'K',
    '\\d',
    '\\b',
    '[a-c]',
    '[^\\s]',
    '.',
    '(',
    ')',
    '|',
    '*',
    '+?',
    '{2}',
    '^',
    '$',
    '(?i)',
    '-',
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 8 }), (units) => {
      const pattern = units.join('');
      fc.pre(compileRegex(pattern).regex !== undefined);
      const python = pythonPattern(pattern);
      expect(python === undefined || pattern === '' || typeof python === 'string').toBe(true);
    }),
  );
});
