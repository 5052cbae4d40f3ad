import * as z from 'zod/mini';
import { say } from '../../languages/message.ts';
import { field } from '../field.ts';
import type { Json } from '../json.ts';
import { failure } from '../outcome.ts';
import type { Row } from '../sample.ts';
import { compileValue, type Value } from '../value.ts';
import { check } from './check.ts';
import { lowerContains } from './lowered/lowerContains.ts';
import { type CheckedText, checkedText, evidenceIn } from './shared/checkedText.ts';
import type { Finding } from './shared/finding.ts';
import type { Repair } from './shared/flips/repair.ts';
import { foldedPlaces } from './shared/foldCase.ts';
import { freeUnit } from './shared/freeUnit.ts';
import { quoted } from './shared/quoted.ts';
import { textOf } from './shared/textOf.ts';
import { flagField, textField } from './shared/valueField.ts';

const texts = (description: string) =>
  z.union([textField(description), z.array(textField(description)).check(z.minLength(1))]);

const schema = z.union([
  texts('A text that must stand in the completion, or several that all must.'),
  z
    .strictObject({
      all_of: z.optional(field(texts('A text.'), 'A text that must stand in it, or several that all must.')),
      any_of: z.optional(field(texts('A text.'), 'Texts of which one at least must stand in it.')),
      fold_case: flagField('Letters count whatever their case; default false.'),
    })
    .check(
      z.refine((value) => value.all_of !== undefined || value.any_of !== undefined, 'Wants `all_of` or `any_of`.'),
    ),
]);

/** Texts of which each must stand in the completion, or one, as `every` says. */
interface Wish<T> {
  readonly every: boolean;
  readonly texts: T;
}

export const contains = check<z.infer<typeof schema>>({
  name: 'contains',
  title: 'Contains',
  docs:
    'A text that must stand in the completion; of a list all must, of `any_of` one at least. Scores 1 or 0. Nothing ' +
    'is a pattern, and nothing is normalised but the case, where `fold_case` says so.',
  example: '{{ item.answer }}',
  paid: false,
  of: '{{ sample.output_text }}',
  schema: () => schema,
  lower: (value, criterion) => lowerContains(formOf(value), criterion),
  compile: (value, criterion) => {
    const form = formOf(value);
    const wishes = wishesOf(form);
    return freeUnit('contains', criterion, {
      values: wishes.map((wish) => wish.texts),
      meaning: form as Json,
      wanted: (row) => wanted(wishes, row),
      checked: checkedText(criterion.of),
      score: (checked, found) => judge(checked, found, form.fold_case === true),
      flip: ({ text }, found) => addLacking(text, found, form.fold_case === true),
    });
  },
});

function formOf(value: z.infer<typeof schema>) {
  return typeof value === 'string' || Array.isArray(value) ? { all_of: value } : value;
}

function wishesOf({ all_of, any_of }: { all_of?: Json | undefined; any_of?: Json | undefined }): Wish<Value>[] {
  const of = (every: boolean, source: Json | undefined) =>
    source === undefined ? [] : [{ every, texts: compileValue(source) }];
  return [...of(true, all_of), ...of(false, any_of)];
}

function wanted(wishes: readonly Wish<Value>[], row: Row): Finding<readonly Wish<readonly string[]>[]> {
  const all: Wish<readonly string[]>[] = [];
  for (const { every, texts } of wishes) {
    const found = texts.of(row);
    if (!('value' in found)) return found;
    const read = textsOf(found.value);
    if (!('value' in read)) return read;
    all.push({ every, texts: read.value });
  }
  return { value: all };
}

/** The texts to look for: none that is empty, because it would be found anywhere. */
function textsOf(value: Json): Finding<readonly string[]> {
  const all: string[] = [];
  for (const each of (Array.isArray(value) ? value.flat() : [value]) as Json[]) {
    const text = textOf(each);
    if (typeof text !== 'string') return text;
    if (text === '') return failure('other_error', 'A text that `contains` looks for is empty.');
    all.push(text);
  }
  return all.length > 0 ? { value: all } : failure('other_error', '`contains` has no text to look for.');
}

function judge(checked: CheckedText, wishes: readonly Wish<readonly string[]>[], folded: boolean) {
  const find = finder(checked.text, folded);
  const lacks = wishes.flatMap(({ every, texts }) => {
    const missing = texts.filter((text) => !find(text));
    return (every ? missing.length > 0 : missing.length === texts.length) ? [lack(missing, every)] : [];
  });
  const spans = wishes.flatMap(({ texts }) => texts.flatMap((text) => find(text) ?? []));
  const note = lacks.length > 0 ? lacks.join(' ') : 'All that was wanted stands in the text.';
  return { score: lacks.length > 0 ? 0 : 1, evidence: evidenceIn(checked, note, spans) };
}

/** Adds at the end what is missing; of several texts that would do, the shortest. */
function addLacking(text: string, wishes: readonly Wish<readonly string[]>[], folded: boolean): readonly Repair[] {
  const find = finder(text, folded);
  const lacking = wishes.flatMap(({ every, texts }) => {
    const missing = texts.filter((each) => !find(each));
    if (every) return missing;
    return missing.length < texts.length
      ? []
      : [texts.reduce((one, other) => (other.length < one.length ? other : one))];
  });
  if (lacking.length === 0) return [];
  const gap = text === '' || /\s$/.test(text) ? '' : ' ';
  const edit = { from: text.length, to: text.length, text: gap + lacking.join(' ') };
  return [{ sentences: lacking.map((each) => say`Add ${quoted(each)}.`), edits: [edit] }];
}

/** Finds the first place of a text. */
function finder(text: string, folded: boolean) {
  const hay = folded ? foldedPlaces(text) : { text, placeOf: (at: number) => at };
  return (needle: string) => {
    const sought = folded ? foldedPlaces(needle).text : needle;
    const at = hay.text.indexOf(sought);
    return at < 0 ? undefined : { from: hay.placeOf(at), to: hay.placeOf(at + sought.length) };
  };
}

function lack(missing: readonly string[], every: boolean): string {
  const names = missing.slice(0, 3).map(quoted);
  const all = missing.length > 3 ? [...names, `${missing.length - 3} more`] : names;
  return every ? `The text does not contain ${all.join(' and ')}.` : `The text contains none of ${all.join(', ')}.`;
}
