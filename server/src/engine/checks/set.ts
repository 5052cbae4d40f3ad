import * as z from 'zod/mini';
import { field } from '../field.ts';
import type { Json, JsonObject } from '../json.ts';
import { type Evidence, failure, type Outcome } from '../outcome.ts';
import { compileValue } from '../value.ts';
import { check } from './check.ts';
import { lowerSet } from './lowered/lowerSet.ts';
import { compareSets, setScores } from './shared/compareSets.ts';
import { compileExact } from './shared/compileExact.ts';
import { type Exact, isList } from './shared/exact.ts';
import { exactJson } from './shared/exactJson.ts';
import { differingValues } from './shared/flips/differingValues.ts';
import { mendedSet } from './shared/flips/mendedSet.ts';
import type { Repair } from './shared/flips/repair.ts';
import { replacedText } from './shared/flips/replacedText.ts';
import { writtenValue } from './shared/flips/writtenValue.ts';
import { freeUnit } from './shared/freeUnit.ts';
import { besideFrom, compileFrom, fromField, fromOf } from './shared/from.ts';
import { quoted } from './shared/quoted.ts';
import { type Splitting, splittings } from './shared/splittings.ts';
import { flagField, textField, valueField } from './shared/valueField.ts';

const equals = () =>
  valueField('The members wanted: a list, or a text that is split in the same way.', { examples: ['{{ item.tags }}'] });

const long = z.strictObject({
  equals: equals(),
  score: z.optional(
    field(z.enum(['exact', 'jaccard', 'f1']), 'How the sets are compared; default `exact`.', {
      enumDescriptions: Object.values(setScores),
    }),
  ),
  multiset: flagField('Members count as often as they stand; default false.'),
  fold_case: flagField('Letters count whatever their case; default false.'),
  trim: flagField('Space around a member does not count; default true.'),
  split: z.optional(
    field(z.enum(['json', 'lines', 'comma']), 'How a text is split into members; default `json`.', {
      enumDescriptions: Object.values(splittings).map(({ docs }) => docs),
    }),
  ),
  from: fromField(),
});

const short = z.union([
  z.array(valueField('A member wanted.')),
  textField('The members wanted, as a text or a template.'),
]);

const schema = z.union([long, short]);

type Form = z.infer<typeof long>;

export const set = check<z.infer<typeof schema>>({
  name: 'set',
  title: 'Set',
  docs:
    'The completion is a list with the members wanted, in any order. Members are compared as texts. Scores 1 or 0, or ' +
    'the share that `jaccard` or `f1` gives; two empty sets are the same. What is no list is a 0.',
  example: { equals: '{{ item.tags }}', score: 'f1', split: 'comma' },
  paid: false,
  of: '{{ sample.output_text }}',
  schema: () => schema,
  beside: besideFrom,
  lower: (source, criterion) => lowerSet(formOf(source), criterion),
  taking: (source) => ({ sought: splittings[formOf(source).split ?? 'json'].sought, inside: isLong(source) }),
  compile: (source, criterion) => {
    const form = formOf(source);
    const from = fromOf(form.from, criterion);
    const splitting = splittings[form.split ?? 'json'];
    const taking = compileFrom(from, splitting.sought);
    const meaning = { ...form, from } as JsonObject;
    if ('refusal' in taking) return freeUnit('set', criterion, { meaning, ...taking });
    const reference = compileValue(form.equals);
    const find = compileExact(reference);
    return freeUnit('set', criterion, {
      values: [reference],
      meaning,
      wanted: (row) => {
        const found = find(row);
        if (!('value' in found)) return found;
        const list = listOf(found.value, splitting);
        return 'fault' in list ? failure('other_error', `As a reference: ${list.fault}`) : { value: list.value };
      },
      checked: compileExact(criterion.of),
      score: (found, wanted) => {
        if (typeof found !== 'string') return judge(listOf(found, splitting), wanted, form);
        const taken = taking.take(found);
        if ('absent' in taken) return { score: 0, evidence: { note: taken.absent } };
        const spans = [{ from: taken.from, to: taken.to }];
        return judge(listOf(taken.text, splitting), wanted, form, { spans });
      },
      flip: (found, wanted) => {
        if (typeof found !== 'string') return otherMembers(found, wanted, form);
        const taken = taking.take(found);
        const list = 'absent' in taken ? undefined : listOf(taken.text, splitting);
        if ('absent' in taken || !list || 'fault' in list)
          return writtenValue(found, from, taken, splitting.join(wanted));
        const { members, sentences } = mendedSet(list.value, wanted, form);
        return [replacedText(found, taken, splitting.join(members), sentences)];
      },
    });
  },
});

type List = { readonly value: readonly Exact[] } | { readonly fault: string };

function judge(list: List, wanted: readonly Exact[], form: Form, marked: Pick<Evidence, 'spans'> = {}): Outcome {
  const { score, note } = 'fault' in list ? { score: 0, note: list.fault } : compareSets(list.value, wanted, form);
  return { score, evidence: { note, ...marked } };
}

function otherMembers(found: Exact, wanted: readonly Exact[], form: Form): readonly Repair[] {
  if (!isList(found)) return differingValues([{ path: [], found, wanted }]);
  const { members, sentences } = mendedSet(found, wanted, form);
  return [{ sentences, edits: [{ path: [], json: exactJson(members) }] }];
}

function formOf(source: Json | Form): Form {
  return isLong(source) ? source : { equals: source as Json };
}

function isLong(source: Json | Form): source is Form {
  return typeof source === 'object' && source !== null && 'equals' in source;
}

function listOf(value: Exact, splitting: Splitting): List {
  const read = typeof value === 'string' ? splitting.split(value) : { value };
  if ('fault' in read) return read;
  return isList(read.value) ? { value: read.value } : { fault: `${quoted(exactJson(read.value))} is not a list.` };
}
