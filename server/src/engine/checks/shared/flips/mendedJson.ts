import type { Path } from '../../../part.ts';
import { spliced } from '../../../why/spliced.ts';
import { type Difference, firstDifference, type Leniency } from '../deepEqual.ts';
import type { Exact } from '../exact.ts';
import { exactJson } from '../exactJson.ts';
import { innerValue } from '../innerPath.ts';
import { stepsOfSearch } from '../steps.ts';
import { readStrictJson } from '../strictJson.ts';
import { mostDifferences } from './differingValues.ts';

/** JSON text with the value at a path made equal to what is wanted, the rest as written. */
export interface MendedJson {
  readonly text: string;
  /** What was mended, in order, with paths from the whole. */
  readonly differences: readonly Difference[];
}

/** Mends one difference after the other; undefined where that does not come to an end, or the text is no JSON. */
export function mendedJson(
  text: string,
  path: Path,
  { wanted, leniency }: { readonly wanted: Exact; readonly leniency: Leniency },
): MendedJson | undefined {
  const differences: Difference[] = [];
  const steps = stepsOfSearch();
  let mended: string | undefined = text;
  while (mended !== undefined && differences.length < mostDifferences) {
    const read = readStrictJson(mended);
    if ('fault' in read) return undefined;
    const inner = innerValue(read.value, path);
    const found: Difference | undefined =
      inner === undefined ? { path: [], wanted } : firstDifference(inner, wanted, { ...leniency, steps });
    if (steps.left < 0) return undefined;
    if (!found) return { text: mended, differences };
    const difference: Difference = { ...found, path: [...path, ...found.path] };
    differences.push(difference);
    const value = difference.wanted;
    mended = spliced(mended, difference.path, () => (value === undefined ? undefined : exactJson(value)));
  }
  return undefined;
}
