import * as z from 'zod/mini';
import type { Json } from '../json.ts';
import type { Outcome } from '../outcome.ts';
import { compileValue } from '../value.ts';
import { check } from './check.ts';
import { lowerNumber } from './lowered/lowerNumber.ts';
import { compileExact } from './shared/compileExact.ts';
import { isWithin } from './shared/decimal.ts';
import { asDecimal, type Exact } from './shared/exact.ts';
import { exactJson } from './shared/exactJson.ts';
import { differingValues } from './shared/flips/differingValues.ts';
import { writtenValue } from './shared/flips/writtenValue.ts';
import { freeUnit } from './shared/freeUnit.ts';
import { besideFrom, compileFrom, fromField, fromOf, type Taken } from './shared/from.ts';
import { numbersIn } from './shared/numbersIn.ts';
import { type NumberWish, numberOf, numberWish, type Written } from './shared/numberWish.ts';
import { quoted } from './shared/quoted.ts';
import { readNumber } from './shared/readNumber.ts';
import type { Sought } from './shared/sought.ts';
import { numberField } from './shared/valueField.ts';

const reference = () => numberField('The number wanted, or a text of it.', { examples: ['{{ item.answer }}'] });

const schema = z.union([
  reference(),
  z.strictObject({
    equals: reference(),
    tolerance: z.optional(numberField('How far the number may be off; default 0.', { examples: [0.01] })),
    relative_tolerance: z.optional(
      numberField('How far it may be off as a share of the number wanted; default 0. The larger tolerance counts.', {
        examples: [0.01],
      }),
    ),
    from: fromField(),
  }),
]);

export const number = check<z.infer<typeof schema>>({
  name: 'number',
  title: 'Number',
  docs:
    'A number in the completion equals the one wanted. Scores 1 or 0; no number is a 0. Decimals are exact. Read are ' +
    'signs, thousands commas in threes, a leading currency sign, `%`, an exponent, `a/b` and accounting parentheses; ' +
    'a unit is not: take the number out with `from`.',
  example: { equals: '{{ item.answer }}', tolerance: 0.01, from: 'last' },
  paid: false,
  of: '{{ sample.output_text }}',
  schema: () => schema,
  beside: besideFrom,
  lower: lowerNumber,
  taking: (value) => ({ sought, inside: typeof value === 'object' }),
  compile: (value, criterion) => {
    const form = typeof value === 'object' ? value : { equals: value };
    const { equals, tolerance = 0, relative_tolerance = 0 } = form;
    const from = fromOf(form.from, criterion);
    const taking = compileFrom(from, sought);
    const meaning: Json = [equals, tolerance, relative_tolerance, from];
    if ('refusal' in taking) return freeUnit('number', criterion, { meaning, ...taking });
    const values = [equals, tolerance, relative_tolerance].map(compileValue);
    const finders = values.map(numberOf);
    const checked = compileExact(criterion.of);
    return freeUnit('number', criterion, {
      values,
      meaning,
      wanted: (row) => numberWish(finders.map((find) => find(row))),
      checked,
      score: (found, wish) =>
        typeof found === 'string' ? judgeText(taking.take(found), wish) : judgeValue(found, wish),
      flip: (found, wish) =>
        typeof found === 'string'
          ? writtenValue(found, from, taking.take(found), wish.text)
          : differingValues([{ path: [], found, wanted: wish.number }]),
    });
  },
});

const sought: Sought = {
  one: 'number',
  many: 'numbers',
  find: numbersIn,
  isOne: (text) => 'number' in readNumber(text),
};

function judgeText(taken: Taken, wish: NumberWish): Outcome {
  if ('absent' in taken) return { score: 0, evidence: { note: `${taken.absent} Wanted ${quoted(wish.text)}.` } };
  const spans = [{ from: taken.from, to: taken.to }];
  const read = readNumber(taken.text);
  if ('fault' in read) return { score: 0, evidence: { note: `${read.fault} Wanted ${quoted(wish.text)}.`, spans } };
  const { score, note } = compared({ number: read.number, text: taken.text }, wish);
  return { score, evidence: { note, spans } };
}

function judgeValue(value: Exact, wish: NumberWish): Outcome {
  const number = asDecimal(value);
  const text = exactJson(value);
  if (!number) return { score: 0, evidence: { note: `${quoted(text)} is not a number. Wanted ${quoted(wish.text)}.` } };
  const { score, note } = compared({ number, text }, wish);
  return { score, evidence: { note } };
}

function compared(found: Written, wish: NumberWish): { readonly score: number; readonly note: string } {
  const score = isWithin(found.number, wish.number, wish) ? 1 : 0;
  return { score, note: `Found ${quoted(found.text)}, wanted ${quoted(wish.text)}${wish.within}.` };
}
