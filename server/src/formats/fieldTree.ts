import { stepName } from '../engine/fieldName.ts';
import type { FieldType, FieldValue, ProfileField } from '../engine/grading.ts';
import type { Json, JsonObject } from '../engine/json.ts';
import { judgedIn } from '../engine/rubric/judgedIn.ts';
import { shortened } from '../engine/shortened.ts';
import { numeral } from './numeral.ts';

/** Fields as they are found, the ones of a sample with the ones inside them; never holds more than `room`. */
export interface FieldTree {
  /** In the order in which they were found. */
  readonly fields: Field[];
  readonly room: number;
  full: boolean;
}

/** What was seen in one field so far. */
export interface Field {
  readonly path: string;
  /** By their keys; the first element of a list by 0. */
  readonly parts: Map<string | number, Field>;
  readonly counts: Partial<Record<FieldType, number>>;
  readonly examples: string[];
  /** Undefined once they are too many or too long to be listed. */
  values: Map<FieldValue['value'], number> | undefined;
  count: number;
  numerals: number;
  longest: number;
  judged: number;
  cut: boolean;
}

const examplesHeld = 3;
const valuesHeld = 20;
const listable = 60;
const shown = 200;

/** The field one step below another, made where there is room for it. */
function fieldBelow(tree: FieldTree, parent: Pick<Field, 'path' | 'parts'>, step: string | number): Field | undefined {
  const known = parent.parts.get(step);
  if (known) return known;
  if (tree.fields.length >= tree.room) {
    tree.full = true;
    return undefined;
  }
  const made = emptyField(parent.path + stepName(step));
  parent.parts.set(step, made);
  tree.fields.push(made);
  return made;
}

function emptyField(path: string): Field {
  const counts = { count: 0, numerals: 0, longest: 0, judged: 0, cut: false };
  return { path, parts: new Map(), counts: {}, examples: [], values: new Map(), ...counts };
}

/** Looks at one value of a field, and `depth` levels into it. */
function lookAt(tree: FieldTree, field: Field, value: Json, depth: number): void {
  const type = typeOf(value);
  field.count++;
  field.counts[type] = (field.counts[type] ?? 0) + 1;
  if (value === null || typeof value !== 'object') noteScalar(field, value);
  else noteParts(tree, field, value, depth);
}

function noteParts(tree: FieldTree, field: Field, value: readonly Json[] | JsonObject, depth: number): void {
  field.values = undefined;
  if (field.examples.length === 0) field.examples.push(shortened(JSON.stringify(value), shown));
  const parts = partsOf(value);
  if (Array.isArray(value)) noteList(field, value);
  if (depth === 0) field.cut ||= parts.length > 0;
  else for (const [step, part] of parts) lookBelow(tree, field, [step, part], depth - 1);
}

function noteList(field: Field, list: readonly Json[]): void {
  field.longest = Math.max(field.longest, list.length);
  field.judged += judgedIn(list);
}

type PartOf = readonly [step: string | number, value: Json];

function partsOf(value: readonly Json[] | JsonObject): readonly PartOf[] {
  if (!Array.isArray(value)) return Object.entries(value);
  return value.length > 0 ? [[0, value[0]]] : [];
}

/** Looks at the value one step below, where there is room for its field. */
export function lookBelow(
  tree: FieldTree,
  parent: Pick<Field, 'path' | 'parts'>,
  [step, value]: PartOf,
  depth: number,
): void {
  const field = fieldBelow(tree, parent, step);
  if (field) lookAt(tree, field, value, depth);
}

function noteScalar(field: Field, value: string | number | boolean | null): void {
  const isShort = typeof value !== 'string' || value.length <= listable;
  if (isShort && typeof value === 'string' && numeral.test(value)) field.numerals++;
  if (field.examples.length === 0 || (isShort && field.examples.length < examplesHeld)) noteExample(field, value);
  if (!field.values || value === null) return;
  if (isShort) field.values.set(value, (field.values.get(value) ?? 0) + 1);
  if (!isShort || field.values.size > valuesHeld) field.values = undefined;
}

function noteExample({ examples }: Field, value: Json): void {
  const text = shortened(JSON.stringify(value), shown);
  if (!examples.includes(text)) examples.push(text);
}

function typeOf(value: Json): FieldType {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : (typeof value as FieldType);
}

/** What a profile says of a field. */
export function profileField(field: Field): ProfileField {
  const { path, count, counts, numerals, examples, values, longest, judged, cut } = field;
  const types = (Object.keys(counts) as FieldType[]).sort((a, b) => counts[b]! - counts[a]!);
  const listed = values && [...values].map(([value, rows]) => ({ value, count: rows }));
  return {
    path,
    types,
    count,
    counts,
    numerals,
    examples,
    ...(listed && listed.length > 0 && { values: listed.sort((a, b) => b.count - a.count) }),
    ...(counts.list && { longest }),
    ...(judged > 0 && { judged }),
    ...(cut && { cut }),
  };
}
