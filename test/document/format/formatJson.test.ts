import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied } from '../../../server/src/document/format/applied.ts';
import { formatJson } from '../../../server/src/document/format/formatJson.ts';
import type { FormatOptions } from '../../../server/src/document/format/formatter.ts';
import { readers } from '../../../server/src/document/readers/index.ts';
import { toJson } from '../../../server/src/document/toJson.ts';
import texts from '../edits.json';

const gap = fc.constantFrom('', '', '', ' ', '\n', '\n\n\n\n', '\t', '  ');
const remark = fc.constantFrom('', '', '', '', '', '', ' // c\n', ' /* b */', '\n/* d\n*/ ');

/** JSON as many hands would write it, some with comments. */
const jsonTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.jsonValue({ maxDepth: 4 }),
    fc.array(fc.tuple(gap, remark, gap), { minLength: 1, maxLength: 30 }),
    fc.boolean(),
  )
  .map(([value, gaps, hasRemarks]) => {
    let at = 0;
    const between = () => {
      const [before, comment, behind] = gaps[at++ % gaps.length]!;
      return before + (hasRemarks ? comment : '') + behind;
    };
    const tokens = JSON.stringify(value).match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^"{}[\],:]+/g)!;
    return tokens.map((token) => between() + token).join('') + between();
  });

const optionSets = fc.record({ tabSize: fc.constantFrom(1, 2, 4), insertSpaces: fc.boolean() });

function formatted(text: string, options: FormatOptions): string {
  return applied(text, formatJson(readers.json.read(text), options));
}

function comments(text: string): string[] {
  const found = text.match(/"(?:[^"\\]|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g) ?? [];
  return found.filter((each) => each.startsWith('/')).map((each) => each.trimEnd());
}

function expectKept(text: string, options: FormatOptions): void {
  const after = formatted(text, options);
  if (after === text) return;
  const [before, behind] = [text, after].map((each) => readers.json.read(each));
  expect(toJson(behind!.root!.node)).toEqual(toJson(before!.root!.node));
  expect(behind!.faults.map(({ code }) => code)).toEqual(before!.faults.map(({ code }) => code));
  expect(comments(after)).toEqual(comments(text));
  expect(after.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
}

describe('formatted JSON', () => {
  test('says the same, with the same comments, and stays as it is', () => {
    fc.assert(
      fc.property(jsonTexts, optionSets, (text, options) => {
        expectKept(text, options);
        const after = formatted(text, options);
        expect(formatted(after, options)).toBe(after);
        expect(after).toMatch(/\S\n$/);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps all lines outside of a range', () => {
    fc.assert(
      fc.property(jsonTexts, optionSets, fc.nat(), fc.nat(40), (text, options, start, length) => {
        const from = start % (text.length + 1);
        const range = { from, to: Math.min(text.length, from + length) };
        expectKept(text, { ...options, range });
        const lines = (all: string) => all.slice(0, from).split('\n').slice(0, -1);
        const after = formatted(text, { ...options, range });
        expect(after.split('\n').slice(0, lines(text).length)).toEqual(lines(text));
        const behind = text.slice(range.to).split('\n').slice(1);
        expect(behind.length === 0 ? [] : after.split('\n').slice(-behind.length)).toEqual(behind);
      }),
      { numRuns: 500 },
    );
  });

  test('says the same however broken the text', () => {
    const piece = fc.oneof(fc.constantFrom(...texts.json.pieces), fc.string({ maxLength: 2, unit: 'binary' }));
    const edit = fc.record({ at: fc.nat(), removed: fc.nat(6), put: piece });
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...texts.json.texts), jsonTexts),
        fc.array(edit, { maxLength: 3 }),
        (text, all) => {
          const broken = all.reduce((before, { at, removed, put }) => {
            const from = at % (before.length + 1);
            return before.slice(0, from) + put + before.slice(from + removed);
          }, text);
          expectKept(broken, { tabSize: 2, insertSpaces: true });
        },
      ),
      { numRuns: 1000 },
    );
  });
});
