import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPython, type Python } from '../../../server/src/adapters/python/python.ts';
import { folding } from '../../../server/src/engine/checks/lowered/python/folding.ts';
import { pythonText } from '../../../server/src/engine/checks/lowered/pythonPiece.ts';
import { foldCase } from '../../../server/src/engine/checks/shared/foldCase.ts';
import type { Json } from '../../../server/src/engine/json.ts';
import { compileRegex, pythonPattern } from '../../../server/src/languages/regex/index.ts';
import { bundleChild } from './bundleChild.ts';
import { askFor, never, written } from './run.ts';

let bundle: Awaited<ReturnType<typeof bundleChild>>;
let python: Python;

beforeAll(async () => {
  bundle = await bundleChild();
  python = createPython(bundle);
});

afterAll(async () => {
  await python.dispose();
  await bundle.remove();
});

/** No surrogate, and none of the Latin letters that newer versions of Unicode add and Python may not know yet. */
function isSettled(point: number): boolean {
  return (point < 0xa7c0 || point > 0xa7ff) && (point < 0xd800 || point > 0xdfff);
}

async function answerOf(source: string, item: Json) {
  return written(await python.ask(askFor(source, { item, timeLimit: 60 }), never));
}

const units = [
  'a',
  'k',
  'S',
  '1',
  ' ',
  '\\d',
  '\\w',
  '\\s',
  '\\W',
  '\\b',
  '\\B',
  '[a-m]',
  '[^\\sA-C]',
  '[\\dK_-]',
  '.',
];
const signs = [
  '(',
  '(?:',
  ')',
  '|',
  '*',
  '+',
  '?',
  '{2}',
  '{1,}',
  '*?',
  '^',
  '$',
  '(?i)',
  '(?m)',
  '(?s)',
  '(?-i)',
  '\\A',
  '\\z',
];
const pattern = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...units) }, fc.constantFrom(...signs)), {
    minLength: 1,
    maxLength: 7,
  })
  .map((pieces) => pieces.join(''));
const text = fc.string({ unit: fc.constantFrom(...'aAkKsS1_ \n\v-é\u017f\u212a\u0130'), maxLength: 6 });

const comparing = `import re

def grade(sample, item):
    wrong = 0
    for pattern, text, found in item:
        match = re.search(pattern, text)
        got = [match.start(), match.end()] if match else None
        if got != found:
            print(repr((pattern, text, found, got)))
            wrong += 1
    return wrong
`;

/** What RE2 finds, beside the pattern for Python; none for a pattern that is not common to both. */
function findings(source: string, texts: readonly string[]): readonly Json[] {
  const { regex } = compileRegex(source);
  const translated = regex && pythonPattern(source);
  if (!regex || translated === undefined) return [];
  return texts.map((checked) => {
    const found = regex.find(checked);
    return [translated, checked, found ? [found.from, found.to] : null];
  });
}

test('a pattern finds the same in Python as in RE2', async () => {
  const cases = fc.sample(fc.tuple(pattern, text), 3000).flatMap(([source, checked]) => findings(source, [checked]));
  expect(cases.length).toBeGreaterThan(500);
  expect(await answerOf(comparing, cases)).toBe(0);
});

test('and so does a category of Unicode', async () => {
  const letters = fc.sample(fc.string({ unit: fc.constantFrom(...'aÀßé1²٣_ €$—“Ωя漢ǅ\u0301'), maxLength: 4 }), 60);
  const cases = ['\\pL+', '[^\\p{Lu}1]', '\\P{N}{2}', '\\p{Sc}|\\pZ', '\\pP+$', '\\p{^M}'].flatMap((each) =>
    findings(each, letters),
  );
  expect(await answerOf(comparing, cases)).toBe(0);
});

test('every character folds alike', async () => {
  const points = Array.from({ length: 0x10000 }, (_, point) => point).filter(isSettled);
  const all = points.map((point) => String.fromCodePoint(point));
  const folded = all.map(foldCase);
  const source = `${pythonText([folding])}

def grade(sample, item):
    text, folded = item
    wrong = [point for point, wanted in zip(text, folded) if fold_case(point) != wanted]
    return len(wrong)
`;
  expect(await answerOf(source, [all.join(''), folded])).toBe(0);
});
