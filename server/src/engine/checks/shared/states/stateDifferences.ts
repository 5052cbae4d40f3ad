import type { Decimal } from '../decimal.ts';
import { type Difference, deepEqual } from '../deepEqual.ts';
import { type Exact, type ExactObject, isList, isObject } from '../exact.ts';
import type { Step } from './ignoredPath.ts';

export interface StateLeniency {
  /** Places that do not count, with all that is in them. */
  readonly ignored: readonly (readonly Step[])[];
  /** How far numbers may be apart, absolute. */
  readonly tolerance: Decimal;
}

/** Every place in which a state is not as wanted; lists are compared element by element. */
export function stateDifferences(found: Exact, wanted: Exact, leniency: StateLeniency): readonly Difference[] {
  if (isObject(found) && isObject(wanted)) return inKeys(found, wanted, leniency);
  if (isList(found) && isList(wanted)) return inElements(found, wanted, leniency);
  return deepEqual(found, wanted, { tolerance: leniency.tolerance }) ? [] : [{ path: [], found, wanted }];
}

function inKeys(found: ExactObject, wanted: ExactObject, leniency: StateLeniency): readonly Difference[] {
  const keys = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  return [...keys].flatMap((key) => differencesAt(key, own(found, key), own(wanted, key), leniency));
}

function inElements(found: readonly Exact[], wanted: readonly Exact[], leniency: StateLeniency): readonly Difference[] {
  const longer = found.length > wanted.length ? found : wanted;
  return longer.flatMap((_, index) => differencesAt(index, found[index], wanted[index], leniency));
}

function differencesAt(
  key: string | number,
  found: Exact | undefined,
  wanted: Exact | undefined,
  { ignored, tolerance }: StateLeniency,
): readonly Difference[] {
  const below = ignored.filter(([step]) => step?.(key)).map((steps) => steps.slice(1));
  if (below.some((steps) => steps.length === 0)) return [];
  if (found === undefined) return [{ path: [key], wanted: wanted! }];
  if (wanted === undefined) return [{ path: [key], found }];
  const inside = stateDifferences(found, wanted, { ignored: below, tolerance });
  return inside.map((difference) => ({ ...difference, path: [key, ...difference.path] }));
}

function own(holder: ExactObject, key: string): Exact | undefined {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}
