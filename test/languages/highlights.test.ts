import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaAround, highlightFormula } from '../../server/src/languages/formula/index.ts';
import type { Highlight } from '../../server/src/languages/highlight.ts';
import type { Range } from '../../server/src/languages/language.ts';
import { highlightPython, pythonAround, pythonFolds } from '../../server/src/languages/python/index.ts';
import { highlightTemplate, templateAround } from '../../server/src/languages/template/index.ts';

const bits = [
  ...['{{', '}}', 'item', 'sample', '.', 'x', '[0]', ' ', '\n', '\r\n', '\t', '  ', '😀', 'é', '#', '\\', '"', "'"],
  ...['"""', 'f"', "rb'", '{', '}', '(', ')', '[', ']', ':', ':=', '=', 'def ', 'class ', 'if ', 'else:', 'match x:'],
  ...['case ', 'return ', 'import ', 'lambda ', '@', 'grade', '1.5e3', '0x1F', 'min(', '+', '*', '^', ',', '-', '$'],
];
const anyText = fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((parts) => parts.join(''));

const languages: Readonly<
  Record<string, { highlight: (text: string) => Highlight[]; around: (text: string, at: number) => Range[] }>
> = {
  formula: { highlight: highlightFormula, around: formulaAround },
  python: { highlight: highlightPython, around: pythonAround },
  template: { highlight: highlightTemplate, around: templateAround },
};

describe.each(Object.entries(languages))('%s', (_, { highlight, around }) => {
  test('tokens are in order, in the text and without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let done = 0;
        for (const { from, to } of highlight(text)) {
          expect(from).toBeGreaterThanOrEqual(done);
          expect(to).toBeGreaterThan(from);
          done = to;
        }
        expect(done).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('what is around a place holds it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, seed) => {
        const at = seed % (text.length + 1);
        for (const { from, to } of around(text, at)) {
          expect(from).toBeLessThanOrEqual(at);
          expect(to).toBeGreaterThanOrEqual(at);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

test('blocks of Python lie in the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { from, to } of pythonFolds(text)) {
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
