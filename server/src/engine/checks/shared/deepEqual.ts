import { type Decimal, isWithin, zero } from './decimal.ts';
import { asDecimal, type Exact, type ExactObject, exactKey, isList, isObject } from './exact.ts';
import { canPair, pairedByKey } from './pairing.ts';
import { type Steps, spend } from './steps.ts';

export interface Leniency {
  /** How far numbers may be apart, absolute; default 0. */
  readonly tolerance?: Decimal;
  /** Lists are compared as multisets, at every depth. */
  readonly ignoreArrayOrder?: boolean;
  /** Objects of the candidate may have more keys. */
  readonly allowExtraKeys?: boolean;
  /** Where they end, so does the comparison, and its answer says nothing. */
  readonly steps?: Steps;
  /** What is known of the keys of values, so that none is made twice. */
  readonly keys?: WeakMap<object, string>;
}

/** Where two values part: `found` is absent where something is missing, `wanted` where something is too much. */
export interface Difference {
  readonly path: readonly (string | number)[];
  readonly found?: Exact;
  readonly wanted?: Exact;
}

/**
 * Whether two JSON values are equal: numbers by value, texts unit by unit, objects whatever the order of their keys;
 * `true` is never 1, and null is not absent.
 */
export function deepEqual(candidate: Exact, reference: Exact, leniency: Leniency = {}): boolean {
  return firstDifference(candidate, reference, leniency) === undefined;
}

/** The first place in which a candidate is not equal to its reference. */
export function firstDifference(candidate: Exact, reference: Exact, leniency: Leniency): Difference | undefined {
  if (leniency.steps && !spend(leniency.steps, 1)) return { path: [], found: candidate, wanted: reference };
  if (candidate === reference) return undefined;
  if (isList(candidate) && isList(reference)) return ofLists(candidate, reference, leniency);
  if (isObject(candidate) && isObject(reference)) return ofObjects(candidate, reference, leniency);
  return sameNumber(candidate, reference, leniency) ? undefined : { path: [], found: candidate, wanted: reference };
}

function sameNumber(candidate: Exact, reference: Exact, { tolerance = zero }: Leniency): boolean {
  const [left, right] = [asDecimal(candidate), asDecimal(reference)];
  return left !== undefined && right !== undefined && isWithin(left, right, { absolute: tolerance, relative: zero });
}

function ofObjects(candidate: ExactObject, reference: ExactObject, leniency: Leniency): Difference | undefined {
  for (const [key, wanted] of Object.entries(reference)) {
    const found = Object.hasOwn(candidate, key) ? candidate[key]! : undefined;
    const difference = found === undefined ? { path: [], wanted } : firstDifference(found, wanted, leniency);
    if (difference) return below(key, difference);
  }
  if (leniency.allowExtraKeys) return undefined;
  const extra = Object.keys(candidate).find((key) => !Object.hasOwn(reference, key));
  return extra === undefined ? undefined : { path: [extra], found: candidate[extra]! };
}

function ofLists(candidate: readonly Exact[], reference: readonly Exact[], leniency: Leniency): Difference | undefined {
  if (leniency.ignoreArrayOrder)
    return isPermutation(candidate, reference, leniency)
      ? undefined
      : { path: [], found: candidate, wanted: reference };
  const length = Math.max(candidate.length, reference.length);
  for (let index = 0; index < length; index++) {
    const [found, wanted] = [candidate[index], reference[index]];
    if (found === undefined) return { path: [index], wanted: wanted! };
    if (wanted === undefined) return { path: [index], found };
    const difference = firstDifference(found, wanted, leniency);
    if (difference) return below(index, difference);
  }
  return undefined;
}

/** Where equality is by value alone, keys tell; a tolerance or extra keys want a pairing of what they leave. */
function isPermutation(candidate: readonly Exact[], reference: readonly Exact[], leniency: Leniency): boolean {
  if (candidate.length !== reference.length) return false;
  const { steps, keys = new WeakMap() } = leniency;
  const [left, right] = [candidate, reference].map((list) => list.map((each) => exactKey(each, true, keys)));
  const begun = pairedByKey(left!, right!);
  if (begun.every((partner) => partner !== undefined)) return true;
  const isLenient = leniency.allowExtraKeys || (leniency.tolerance ?? zero).numerator > 0n;
  const inside = { ...leniency, keys };
  const fits = (found: Exact, wanted: Exact) => deepEqual(found, wanted, inside);
  return isLenient === true && canPair(candidate, reference, fits, { begun, ...(steps && { steps }) });
}

function below(key: string | number, difference: Difference): Difference {
  return { ...difference, path: [key, ...difference.path] };
}
