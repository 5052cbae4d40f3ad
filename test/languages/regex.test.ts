import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { english } from '../../server/src/languages/message.ts';
import { compileRegex, type RegexFlags } from '../../server/src/languages/regex/index.ts';

interface Case {
  readonly pattern: string;
  readonly flags?: RegexFlags;
  readonly text?: string;
  readonly matches?: readonly string[];
  readonly groups?: readonly (readonly (string | null)[])[];
  /** What the fault marks, and where that begins if it stands there twice. */
  readonly fault?: string;
  readonly from?: number;
  readonly message?: string;
}

const cases = parse(readFileSync(new URL('regex.yaml', import.meta.url), 'utf8')) as Case[];

test.each(cases.filter(({ matches }) => matches))('$pattern in $text', ({ pattern, flags, text = '', ...wanted }) => {
  const { regex, faults } = compileRegex(pattern, flags);
  expect(faults).toEqual([]);
  const found = regex!.findAll(text, 10);
  expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(wanted.matches);
  expect(regex!.test(text)).toBe(found.length > 0);
  const groups = found.map((match) => match.groups.map((group) => (group ? text.slice(group.from, group.to) : null)));
  if (wanted.groups) expect(groups).toEqual(wanted.groups);
});

test.each(cases.filter(({ fault }) => fault))('$pattern is at fault', ({ pattern, fault, from, message }) => {
  const { regex, faults } = compileRegex(pattern);
  expect(regex).toBeUndefined();
  expect(faults).toHaveLength(1);
  expect(pattern.slice(faults[0]!.from, faults[0]!.to)).toBe(fault);
  if (from !== undefined) expect(faults[0]!.from).toBe(from);
  expect(english(faults[0]!.message).toLowerCase()).toContain(message!.toLowerCase());
});

test('any text is a pattern or at fault inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab()[]{}*+?|^$\\.,<>=!:P1-') }), (pattern) => {
      const { regex, faults } = compileRegex(pattern);
      expect(faults.length).toBe(regex ? 0 : 1);
      for (const { from, to } of faults) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(pattern.length);
      }
    }),
    { numRuns: 2000 },
  );
});

test('words of letters match as they do in JavaScript', () => {
  const pattern = fc.string({
    unit: fc.constantFrom('a', 'b', '.', 'a*', 'b?', '(a|b)', '[ab]', '\\w', '\\b', '$', '^'),
  });
  fc.assert(
    fc.property(pattern, fc.string({ unit: fc.constantFrom(...'abc ') }), (source, text) => {
      const own = compileRegex(source).regex!.find(text);
      const theirs = new RegExp(source).exec(text);
      expect(own && [own.from, own.to]).toEqual(theirs ? [theirs.index, theirs.index + theirs[0].length] : undefined);
    }),
  );
});
