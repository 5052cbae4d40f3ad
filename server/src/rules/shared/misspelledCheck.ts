import type { ShapeFault } from '../../document/walk.ts';
import type { SeenGrader } from '../rule.ts';
import { criterionOf } from './criterionOf.ts';
import { meantCheck } from './meantCheck.ts';

/** The key of a criterion without a check that most likely stands for one. */
export function misspelledCheck(
  seen: SeenGrader,
): { readonly fault: ShapeFault; readonly key: string; readonly check: string } | undefined {
  if (criterionOf(seen)?.checks.length !== 0) return undefined;
  for (const fault of seen.shape.faults) {
    const key = String(fault.found);
    const check = fault.code === 'unknown-key' && fault.path.length === 1 ? meantCheck(key) : undefined;
    if (check) return { fault, key, check };
  }
  return undefined;
}
