import type { Json } from '../json.ts';
import type { Outcome } from '../outcome.ts';
import { compileValue } from '../value.ts';
import { check } from './check.ts';
import { lowerEquals } from './lowered/lowerEquals.ts';
import { compileExact } from './shared/compileExact.ts';
import { deepEqual } from './shared/deepEqual.ts';
import type { Exact } from './shared/exact.ts';
import { exactJson } from './shared/exactJson.ts';
import { differingValues } from './shared/flips/differingValues.ts';
import { mendedJson } from './shared/flips/mendedJson.ts';
import { writtenValue } from './shared/flips/writtenValue.ts';
import { foldCase } from './shared/foldCase.ts';
import { freeUnit } from './shared/freeUnit.ts';
import { besideFrom, compileFrom, fromOf, type Taken } from './shared/from.ts';
import { linesIn } from './shared/linesIn.ts';
import { quoted } from './shared/quoted.ts';
import type { Sought } from './shared/sought.ts';
import { flagField, valueField } from './shared/valueField.ts';

const schema = () => valueField('The value wanted; never parsed.', { examples: ['{{ item.answer }}'] });

export const equals = check<Json>({
  name: 'equals',
  title: 'Equals',
  docs:
    'The completion is the value wanted. Scores 1 or 0. A text is compared with the value as text, space around both ' +
    'left out; any other value by JSON equality: `1.0` is 1, `true` and `"1"` are not. The value is never parsed. ' +
    'Beside it may stand `from` and `fold_case`.',
  example: '{{ item.answer }}',
  paid: false,
  of: '{{ sample.output_text }}',
  schema,
  beside: { ...besideFrom, fold_case: flagField('Letters count whatever their case; default false.') },
  lower: lowerEquals,
  taking: () => ({ sought, inside: false }),
  compile: (value, criterion) => {
    const from = fromOf(undefined, criterion);
    const isFolded = criterion.spec.fold_case === true;
    const taking = compileFrom(from, sought);
    const meaning: Json = [value, from, isFolded];
    if ('refusal' in taking) return freeUnit('equals', criterion, { meaning, ...taking });
    const reference = compileValue(value);
    return freeUnit('equals', criterion, {
      values: [reference],
      meaning,
      wanted: compileExact(reference),
      checked: compileExact(criterion.of),
      score: (found, wanted) =>
        typeof found === 'string'
          ? judgeText(taking.take(found), textOfExact(wanted).trim(), isFolded)
          : judgeValue(found, wanted),
      flip: (found, wanted) =>
        typeof found === 'string'
          ? writtenValue(found, from, taking.take(found), textOfExact(wanted).trim())
          : differingValues(mendedJson(exactJson(found), [], { wanted, leniency: {} })?.differences ?? []),
    });
  },
});

const sought: Sought = { one: 'line', many: 'lines', find: linesIn, isOne: (text) => text !== '' };

function textOfExact(value: Exact): string {
  return typeof value === 'string' ? value : exactJson(value);
}

function judgeText(taken: Taken, wanted: string, folded: boolean): Outcome {
  if ('absent' in taken) return { score: 0, evidence: { note: `${taken.absent} Wanted ${quoted(wanted)}.` } };
  const isEqual = folded ? foldCase(taken.text) === foldCase(wanted) : taken.text === wanted;
  const spans = [{ from: taken.from, to: taken.to }];
  return { score: isEqual ? 1 : 0, evidence: { note: noteOf(taken.text, wanted), spans } };
}

function judgeValue(found: Exact, wanted: Exact): Outcome {
  const note = noteOf(exactJson(found), exactJson(wanted));
  return { score: deepEqual(found, wanted) ? 1 : 0, evidence: { note } };
}

function noteOf(found: string, wanted: string): string {
  return `Found ${quoted(found)}, wanted ${quoted(wanted)}.`;
}
