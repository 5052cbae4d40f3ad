import type { Profile, ProfileField } from '../../grading.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { Row } from '../../sample.ts';

/** A field of the item that nearly every sample has, and that may say what is wanted of a completion. */
export interface Expected {
  /** Such as `item.refund`. */
  readonly path: string;
  /** The last step of it. */
  readonly name: string;
  readonly field: ProfileField;
  /** In the first sample. */
  readonly value: Json;
  /** Whether its name says that it is what is wanted. */
  readonly isReference: boolean;
  /** The sample that suggestions are tried on. */
  readonly first: Row;
  /** The same with each of the completions that the profile knows, to see how completions look. */
  readonly completed: readonly Row[];
}

const references = new Set(
  'answer correct expect expected final gold golden ideal label output ref reference result solution target truth wanted'.split(
    ' ',
  ),
);
const tasks = new Set(
  'category context difficulty id ids input instruction instructions message messages meta metadata prompt question split system task url user'.split(
    ' ',
  ),
);

/** Where fewer samples have a field, it does not say what is wanted of all. */
const nearlyAll = 0.9;

/** The fields below a path, `item` or one of its objects, that may be expected; one that is a task's, or not steady, is none. */
export function expectedBelow({ fields, rows, texts = [] }: Profile, first: Row, parent: string): readonly Expected[] {
  const others = texts.map((text) => ({ ...first, sample: { ...first.sample, output_text: text } }));
  const completed = others.length > 0 ? others : [first];
  const holder = valueAt(first, parent);
  return fields.flatMap((field) => {
    const { path } = field;
    const name = path.slice(parent.length + 1);
    const isChild = path === `${parent}.${name}` && /^[A-Za-z_]\w*$/.test(name);
    if (!isChild || valuesOf(field) < rows * nearlyAll || !isOfOneKind(field)) return [];
    const isReference = namedAs(name, references);
    if (!isReference && namedAs(name, tasks)) return [];
    return [{ path, name, field, value: holder[name] ?? null, isReference, first, completed }];
  });
}

/** Rows that have more than null in a field. */
export function valuesOf({ count, counts }: ProfileField): number {
  return count - (counts.null ?? 0);
}

/** Numbers may be written as texts. */
function isOfOneKind(field: ProfileField): boolean {
  return field.types.filter((type) => type !== 'null').length === 1 || isNumeric(field);
}

/** Whether all values of a field are numbers, or texts of some. */
export function isNumeric(field: ProfileField): boolean {
  return (field.counts.number ?? 0) + field.numerals === valuesOf(field);
}

/** Whether one of the words of a name, in any of the usual spellings, is in a set. */
export function namedAs(name: string, words: ReadonlySet<string>): boolean {
  const spelled = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return spelled.split('_').some((word) => words.has(word));
}

function valueAt({ item }: Row, path: string): JsonObject {
  const steps = path.split('.').slice(1);
  return steps.reduce<JsonObject>((value, step) => (value[step] ?? {}) as JsonObject, item);
}
