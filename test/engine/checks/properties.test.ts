import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin, readDecimal, sameDecimal, zero } from '../../../server/src/engine/checks/shared/decimal.ts';
import { deepEqual } from '../../../server/src/engine/checks/shared/deepEqual.ts';
import { type Exact, exactNumber } from '../../../server/src/engine/checks/shared/exact.ts';
import { foldCase, foldedPlaces } from '../../../server/src/engine/checks/shared/foldCase.ts';
import { jsonsIn } from '../../../server/src/engine/checks/shared/jsonsIn.ts';
import { numbersIn } from '../../../server/src/engine/checks/shared/numbersIn.ts';
import { canPair } from '../../../server/src/engine/checks/shared/pairing.ts';
import { readNumber } from '../../../server/src/engine/checks/shared/readNumber.ts';
import { readStrictJson } from '../../../server/src/engine/checks/shared/strictJson.ts';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';
import { compileCriterion, outcomeOf, rowOf } from './run.ts';

const score = (criterion: JsonObject, text: string, item: JsonObject = {}) => {
  const outcome = outcomeOf({ name: '', criterion, text, item });
  return 'score' in outcome ? outcome.score : outcome;
};

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '');

describe('a completion that is the reference scores 1', () => {
  test('equals, contains and similar', () => {
    fc.assert(
      fc.property(word, (answer) => {
        expect(score({ equals: '{{ item.answer }}' }, answer, { answer })).toBe(1);
        expect(score({ equals: '{{ item.answer }}', fold_case: true }, answer.toUpperCase(), { answer })).toBe(1);
        expect(score({ contains: '{{ item.answer }}' }, `x${answer}y`, { answer })).toBe(1);
        expect(score({ similar: '{{ item.answer }}' }, answer, { answer })).toBe(1);
      }),
    );
  });

  test('number, as a value and as its text', () => {
    fc.assert(
      fc.property(finite, (answer) => {
        expect(score({ number: '{{ item.answer }}' }, String(answer), { answer })).toBe(1);
        expect(score({ number: '{{ item.answer }}' }, String(answer), { answer: String(answer) })).toBe(1);
      }),
    );
  });

  test('json, and the same value is found in a fence', () => {
    fc.assert(
      fc.property(json, (expected) => {
        const criterion = { json: { equals: '{{ item.expected }}' } };
        expect(score(criterion, JSON.stringify(expected), { expected })).toBe(1);
        expect(
          score({ ...criterion, from: 'fence' }, `\`\`\`\n${JSON.stringify(expected)}\n\`\`\``, { expected }),
        ).toBe(1);
      }),
    );
  });

  test('set, in any order', () => {
    fc.assert(
      fc.property(fc.array(json), fc.infiniteStream(fc.nat()), (members, dice) => {
        const keyed = members.map((member) => [dice.next().value as number, member] as const);
        const shuffled = keyed.sort(([left], [right]) => left - right).map(([, member]) => member);
        const criterion = { set: { equals: '{{ item.members }}', multiset: true, score: 'f1' } };
        expect(score(criterion, JSON.stringify(shuffled), { members })).toBe(1);
      }),
    );
  });
});

describe('one change flips it', () => {
  test('a number that is off by the least that can be written', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: 1, max: 30 }), (units, places) => {
        const text = (value: bigint) => `${value}e-${places}`;
        expect(score({ number: text(units) }, text(units))).toBe(1);
        expect(score({ number: text(units) }, text(units + 1n))).toBe(0);
        expect(score({ number: { equals: text(units), tolerance: text(1n) } }, text(units + 1n))).toBe(1);
        expect(score({ number: { equals: text(units), tolerance: text(1n) } }, text(units + 2n))).toBe(0);
      }),
    );
  });

  test('a key more, an element more, a text for a value', () => {
    fc.assert(
      fc.property(json, (value) => {
        const exact = value as Exact;
        expect(deepEqual({ a: exact, b: null }, { a: exact })).toBe(false);
        expect(deepEqual({ a: exact, b: null }, { a: exact }, { allowExtraKeys: true })).toBe(true);
        expect(deepEqual([exact, exact], [exact], { ignoreArrayOrder: true })).toBe(false);
        expect(deepEqual([[exact]], [[JSON.stringify(value)]])).toBe(false);
      }),
    );
  });

  test('a member more', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { selector: (text) => text.trim() }), (members) => {
        const more = [...members, `${members.join('|')}|more`];
        expect(score({ set: { equals: '{{ item.members }}' } }, JSON.stringify(more), { members })).toBe(0);
        const share = members.length / (members.length + 1);
        expect(
          score({ set: { equals: '{{ item.members }}', score: 'jaccard' } }, JSON.stringify(more), { members }),
        ).toBe(share);
      }),
    );
  });
});

describe('readers', () => {
  test('strict JSON reads what JSON.parse reads, but for keys that stand twice', () => {
    fc.assert(
      fc.property(json, fc.nat(3), (value, indent) => {
        expect(readStrictJson(JSON.stringify(value, null, indent))).toEqual({ value });
      }),
    );
  });

  test('nesting has an end, whatever the text', () => {
    const nest = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(readStrictJson(nest(200))).toHaveProperty('value');
    expect(readStrictJson(nest(100_000))).toEqual({ fault: 'The JSON is nested deeper than 200 levels.' });
  });

  test('a double is its shortest decimal, a longer number keeps its digits', () => {
    fc.assert(
      fc.property(finite, (number) => {
        expect(exactNumber(String(number))).toBe(number + 0);
      }),
    );
    expect(exactNumber('0.1000000000000000055511151231257827')).toEqual(
      readDecimal('0.1000000000000000055511151231257827'),
    );
  });

  test('JSON in prose is found where it stands', () => {
    const nest = fc.oneof(fc.array(json), fc.dictionary(fc.string(), json)).map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(fc.array(nest), (pieces) => {
        const text = pieces.map((piece) => `see [ or } ${piece} "`).join('');
        const found = jsonsIn(text);
        expect(found.map((piece) => piece.text)).toEqual(pieces);
        for (const { from, to, text: piece } of found) expect(text.slice(from, to)).toBe(piece);
      }),
    );
  });

  test('what is found as a number stands there, and any text is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'12,.-−%$€/:e^_ ()kgGPT\n') }), (text) => {
        let behind = 0;
        for (const { from, to, text: piece } of numbersIn(text)) {
          expect(text.slice(from, to)).toBe(piece);
          expect(from).toBeGreaterThanOrEqual(behind);
          behind = to;
          readNumber(piece);
        }
      }),
    );
  });

  test('thousands, signs and per cent do not change the number', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        const grouped = `${number < 0 ? '−' : '+'}$${Math.abs(number).toLocaleString('en-US')}`;
        const read = readNumber(grouped);
        expect('number' in read && sameDecimal(read.number, readDecimal(String(number))!)).toBe(true);
        const percent = readNumber(`${number}00%`);
        expect('number' in percent && sameDecimal(percent.number, readDecimal(String(number))!)).toBe(true);
      }),
    );
  });

  test('a tolerance is symmetric where it is absolute', () => {
    fc.assert(
      fc.property(finite, finite, finite.map(Math.abs), (a, b, tolerance) => {
        const [left, right, absolute] = [a, b, tolerance].map((number) => readDecimal(String(number))!);
        const within = (one: typeof left, other: typeof left) =>
          isWithin(one!, other!, { absolute: absolute!, relative: zero });
        expect(within(left, right)).toBe(within(right, left));
      }),
    );
  });

  test('folding keeps places, and folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, placeOf } = foldedPlaces(text);
        expect(folded).toBe(foldCase(text));
        expect(placeOf(folded.length)).toBe(text.length);
        expect(placeOf(0)).toBe(0);
      }),
    );
  });

  test('a pairing is found where there is one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 6 }), fc.array(fc.nat(5), { maxLength: 6 }), (left, right) => {
        const fits = (one: number, other: number) => Math.abs(one - other) <= 1;
        const [a, b] = [left.toSorted(), right.toSorted()];
        const expected = a.length === b.length && a.every((one, index) => fits(one, b[index]!));
        expect(canPair(left, right, fits)).toBe(expected);
      }),
    );
  });
});

describe('hashes', () => {
  const hash = (criterion: JsonObject) => compileCriterion(criterion).hash;

  test('change with what can change the score, and only with that', () => {
    expect(hash({ number: 1 })).toBe(hash({ number: { equals: 1, tolerance: 0, from: 'whole' } }));
    expect(hash({ number: 1 })).not.toBe(hash({ number: 2 }));
    expect(hash({ number: 1 })).not.toBe(hash({ number: 1, from: 'last' }));
    expect(hash({ number: 1 })).not.toBe(hash({ number: 1, of: '{{ sample.other }}' }));
    expect(hash({ equals: 'a' })).not.toBe(hash({ equals: 'a', fold_case: true }));
    expect(hash({ equals: 'a' })).not.toBe(hash({ contains: 'a' }));
  });

  test('what it reads is said', () => {
    const { reads } = compileCriterion({ number: { equals: '{{ item.a }}', tolerance: '{{ item.b }}' } });
    expect(reads).toEqual([
      ['sample', 'output_text'],
      ['item', 'a'],
      ['item', 'b'],
    ]);
  });
});

test('a text made to hold up a run does not', () => {
  const long = 100_000;
  const row = rowOf({ text: `${'['.repeat(long)}${'1,'.repeat(long)}${'-'.repeat(long)}${'a'.repeat(long)}!` });
  const criteria: JsonObject[] = [
    { number: 1, from: 'last' },
    { json: { equals: 1 }, from: 'first' },
    { set: [1], from: 'only' },
    { matches: '(a+)+$' },
    { matches: { pattern: '(.*)*x', whole: true, dot_all: true } },
    { number: { equals: 1, from: { matches: '((?:a|aa)+)$' } } },
  ];
  for (const criterion of criteria) expect(compileCriterion(criterion).score(row, [])).toHaveProperty('score', 0);
});
