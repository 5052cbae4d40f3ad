import { nearest } from '../../languages/nearest.ts';
import { checks } from '../checks/index.ts';
import type { Json, JsonObject } from '../json.ts';
import { checksOf, criterionKeys } from './criterion.ts';
import { shapeFaultIn } from './shapeFaultIn.ts';

/** What surrounds criteria that stand in data. */
export interface ListPlace {
  /** How the list is called, such as `item.rubric`. */
  readonly name: string;
  /** Ids that are taken already; those of the list are added. */
  readonly taken: Set<string>;
  /** Groups around it. */
  readonly depth: number;
}

/** Levels of groups beyond which nobody reads. */
const deepest = 32;

/**
 * Why a value in data is no list of criteria: the place inside it, and what to do, in a sentence. Undefined where it is
 * one. Stricter than the editor is with a file, since nobody reads warnings about a row.
 */
export function listFault(list: Json, place: ListPlace): string | undefined {
  const { name, depth } = place;
  if (typeof list === 'string')
    return `\`${name}\` is a text: write the list of criteria itself, not a text that holds one.`;
  if (!Array.isArray(list)) return `\`${name}\` should be a list of criteria such as \`[${sample}]\`.`;
  if (depth > deepest) return `\`${name}\` stands in more than ${deepest} groups.`;
  for (const [index, criterion] of list.entries()) {
    const fault = criterionFault(criterion, { ...place, name: `${name}[${index}]` });
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const sample = '{"id": "total", "points": 2, "requirement": "States the total."}';

function criterionFault(criterion: Json, place: ListPlace): string | undefined {
  const { name } = place;
  if (!isObject(criterion)) return `\`${name}\` should be a criterion such as \`${sample}\`.`;
  return idFault(criterion, place) ?? keyFault(criterion, name) ?? checkFault(criterion, place);
}

function idFault({ id }: JsonObject, { name, taken }: ListPlace): string | undefined {
  if (typeof id !== 'string' || id === '')
    return `\`${name}.id\` should be a text that names the criterion, once in its row.`;
  if (taken.has(id)) return `\`${name}.id\` is \`${id}\`, as another criterion of this row has it: give it its own.`;
  taken.add(id);
  return undefined;
}

/** What other tools call our keys. */
const confusions: Readonly<Record<string, string>> = {
  weight: 'points',
  score: 'points',
  criterion: 'requirement',
  description: 'requirement',
  text: 'requirement',
  required: 'gate',
};

function keyFault(criterion: JsonObject, name: string): string | undefined {
  const unknown = Object.keys(criterion).find((key) => !criterionKeys.has(key));
  if (unknown === undefined) return strayFault(criterion, name);
  const meant = Object.hasOwn(confusions, unknown) ? confusions[unknown] : nearest(unknown, [...criterionKeys]);
  const hint = meant === undefined ? 'Take it out.' : `Did you mean \`${meant}\`?`;
  return `\`${name}.${unknown}\` is no key of a criterion. ${hint}`;
}

/** A key that goes with another check does nothing where it stands. */
function strayFault(criterion: JsonObject, name: string): string | undefined {
  const own = new Set(checksOf(criterion).flatMap(([{ beside = {} }]) => Object.keys(beside)));
  const stray = Object.keys(criterion).find(
    (key) => !own.has(key) && checks.some(({ beside }) => beside && key in beside),
  );
  return stray && `\`${name}.${stray}\` has no effect beside this check: take it out.`;
}

function checkFault(criterion: JsonObject, { name, taken, depth }: ListPlace): string | undefined {
  const found = checksOf(criterion);
  const names = found.map(([check]) => `\`${check.name}\``).join(', ');
  if (found.length === 0)
    return `\`${name}\` checks nothing: it needs one check, such as \`requirement\` with what must be so.`;
  if (found.length > 1) return `\`${name}\` has several checks, ${names}: split it into as many criteria.`;
  const fault = shapeFaultIn(criterion, name);
  if (fault !== undefined || criterion.criteria === undefined) return fault;
  return listFault(criterion.criteria, { name: `${name}.criteria`, taken, depth: depth + 1 });
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
