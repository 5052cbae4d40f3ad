import type { Difference } from '../deepEqual.ts';
import { differenceWords } from '../differenceWords.ts';
import type { Exact, ExactObject } from '../exact.ts';
import { exactJson } from '../exactJson.ts';
import { quoted } from '../quoted.ts';
import type { Miss, WantedArgument } from './argumentKind.ts';
import { argumentMending } from './argumentMending.ts';
import type { Call } from './call.ts';

/** A call that a check looks for, once the row is known. */
export interface WantedCall {
  readonly name: string;
  /** Whether a call of the same tool is as wanted. */
  readonly isMet: (call: Call) => boolean;
  /** Says in clauses how a call of the same tool differs; none where it is as wanted. */
  readonly differences: (call: Call) => readonly string[];
  /** The same as values, with paths inside the arguments; undefined where no right value is known. */
  readonly mending: (call: Call) => readonly Difference[] | undefined;
  /** Arguments that are as wanted; absent where no such are known. */
  readonly right?: ExactObject;
}

export interface NamedArgument {
  readonly name: string;
  readonly isOptional: boolean;
  readonly wanted: WantedArgument;
}

export function isWanted(call: Call, wanted: WantedCall): boolean {
  return call.name === wanted.name && wanted.isMet(call);
}

/** A call whose arguments do not count. */
export function callOf(name: string): WantedCall {
  return { name, isMet: () => true, differences: () => [], mending: () => [], right: {} };
}

/** A call with these arguments, and others only where `mayHaveMore`. */
export function callWith(name: string, wanted: readonly NamedArgument[], mayHaveMore: boolean): WantedCall {
  const names = new Set(wanted.map((argument) => argument.name));
  const right = rightArguments(wanted);
  return {
    name,
    ...(right && { right }),
    isMet: ({ arguments: found }) =>
      found !== undefined &&
      wanted.every((argument) => isAsWanted(argument, found)) &&
      (mayHaveMore || Object.keys(found).every((key) => names.has(key))),
    mending: ({ arguments: found }) => (found ? mendingOf(found, wanted, mayHaveMore) : undefined),
    differences: ({ arguments: found, unread }) => {
      if (!found) return [`its arguments are no JSON object but ${quoted(unread ?? '')}`];
      const misses = wanted.flatMap((argument) => missOf(argument, found) ?? []);
      return mayHaveMore ? misses : [...misses, ...extras(found, names)];
    },
  };
}

function isAsWanted({ name, isOptional, wanted }: NamedArgument, found: ExactObject): boolean {
  return Object.hasOwn(found, name) ? wanted.miss(found[name]!) === undefined : isOptional;
}

function missOf({ name, isOptional, wanted }: NamedArgument, found: ExactObject): string | undefined {
  const value: Exact | undefined = Object.hasOwn(found, name) ? found[name] : undefined;
  if (value === undefined) return isOptional ? undefined : differenceWords(name, { wanted: wanted.words });
  const miss = wanted.miss(value);
  return miss && differenceWords(placeOf(name, miss), miss);
}

function placeOf(name: string, { path }: Miss): string {
  return path.reduce<string>(
    (place, step) => (typeof step === 'number' ? `${place}[${step}]` : `${place}.${step}`),
    name,
  );
}

function extras(found: ExactObject, names: ReadonlySet<string>): readonly string[] {
  const more = Object.keys(found).filter((name) => !names.has(name));
  return more.map((name) => differenceWords(name, { found: exactJson(found[name]!) }));
}

function rightArguments(wanted: readonly NamedArgument[]): ExactObject | undefined {
  const needed = wanted.filter(({ isOptional }) => !isOptional);
  if (needed.some((argument) => argument.wanted.right === undefined)) return undefined;
  return Object.fromEntries(needed.map((argument) => [argument.name, argument.wanted.right!]));
}

function mendingOf(
  found: ExactObject,
  wanted: readonly NamedArgument[],
  mayHaveMore: boolean,
): readonly Difference[] | undefined {
  const mends: Difference[] = [];
  for (const { name, isOptional, wanted: argument } of wanted) {
    const value = Object.hasOwn(found, name) ? found[name] : undefined;
    if (value === undefined ? isOptional : argument.miss(value) === undefined) continue;
    if (argument.right === undefined) return undefined;
    mends.push(argumentMending(name, value, argument));
  }
  const extra = mayHaveMore ? [] : Object.keys(found).filter((key) => !wanted.some(({ name }) => name === key));
  return [...mends, ...extra.map((key) => ({ path: [key], found: found[key]! }))];
}
