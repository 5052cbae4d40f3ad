import type { Formula } from './formula.ts';
import type { Linear } from './linear.ts';
import { linearOf } from './linearOf.ts';
import { termOf } from './term.ts';

/** A formula as a constant and weights; undefined where it has faults or is not linear as it is written. */
export function linearFormula({ tree, faults }: Formula): Linear | undefined {
  const term = faults.length === 0 && tree ? termOf(tree) : undefined;
  return term && linearOf(term);
}
