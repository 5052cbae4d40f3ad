import type { Term } from '../term.ts';
import type { Direction } from './direction.ts';
import type { Variable } from './domain.ts';
import { difference } from './fraction.ts';
import { type End, upperEnd } from './range.ts';
import type { Effort } from './supremum.ts';

/**
 * The largest rise of the output when the score of one input is replaced by 0, as where a service counts an error as 0;
 * with the scores, before the replacement, where it happens. Not below 0.
 */
export function gainOfZero(term: Term, variables: readonly Variable[], direction: Direction, effort: Effort): End {
  const none: End = { value: 0, proved: effort.work.left > 0 };
  if (!none.proved) return none;
  const variable = variables.find(({ name }) => name === direction.name);
  if (!variable || direction.monotonicity === 'constant') return none;
  if (variable.lo === 0 && direction.monotonicity === 'nondecreasing') return { ...none, proved: direction.proved };
  const gain = difference(replaced(term, direction.name), term);
  const cap = Math.max(direction.steepest * Math.max(Math.abs(variable.lo), Math.abs(variable.hi)), 0);
  const found = upperEnd(gain, variables, { ...effort, ...(variable.lo <= 0 && variable.hi >= 0 ? { cap } : {}) });
  return found.value > 0 ? found : { ...none, proved: found.proved };
}

function replaced(term: Term, name: string): Term {
  if (term.kind === 'constant') return term;
  if (term.kind === 'input') return term.name === name ? { kind: 'constant', value: 0 } : term;
  const { first, second } = term;
  return { ...term, first: replaced(first, name), ...(second ? { second: replaced(second, name) } : {}) };
}
