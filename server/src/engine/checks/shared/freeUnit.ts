import { hashOf } from '../../hash.ts';
import type { Json } from '../../json.ts';
import { failure, type Outcome } from '../../outcome.ts';
import type { Unit } from '../../part.ts';
import type { Row } from '../../sample.ts';
import type { Value } from '../../value.ts';
import type { Criterion } from '../check.ts';
import { type Finding, outcomeOf } from './finding.ts';

/** How a check that asks no model scores: what it looks at, `C`, by what is wanted of it, `R`. */
export interface Scoring<C, R> {
  /** The values of the check that are found in rows. */
  readonly values: readonly Value[];
  /** All that changes the score, but for what is looked at. */
  readonly meaning: Json;
  readonly definition?: Unit['definition'];
  /** What is wanted, in a row. It comes first: where it is in error, the completion is not to blame. */
  readonly wanted: (row: Row) => Finding<R>;
  readonly checked: (row: Row) => Finding<C>;
  readonly score: (checked: C, wanted: R, row: Row) => Outcome;
}

/** The unit of a check that asks no model; a refusal is the reason why it can score no row. */
export function freeUnit<C, R>(
  name: string,
  { of }: Criterion,
  scoring: Scoring<C, R> | { readonly meaning: Json; readonly refusal: string },
): Unit {
  const hash = hashOf([name, of.source, scoring.meaning]);
  if ('refusal' in scoring) return { hash, reads: of.reads, paid: false, ...refused(scoring.refusal) };
  const { values, definition, wanted, checked, score } = scoring;
  return {
    hash,
    reads: [...of.reads, ...values.flatMap(({ reads }) => reads)],
    paid: false,
    ...(definition && { definition }),
    score: (row) => {
      const reference = wanted(row);
      if (!('value' in reference)) return outcomeOf(reference);
      const found = checked(row);
      return 'value' in found ? score(found.value, reference.value, row) : outcomeOf(found);
    },
  };
}

function refused(refusal: string): Pick<Unit, 'refusal' | 'score'> {
  return { refusal, score: () => failure('other_error', refusal) };
}
