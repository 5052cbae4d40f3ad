import { english, type Message } from '../../../languages/message.ts';
import { hashOf } from '../../hash.ts';
import type { Json } from '../../json.ts';
import { failure, type Outcome } from '../../outcome.ts';
import type { Path, Unit } from '../../part.ts';
import type { Row } from '../../sample.ts';
import type { Value } from '../../value.ts';
import type { Criterion } from '../check.ts';
import { type Finding, outcomeOf } from './finding.ts';
import type { Repair } from './flips/repair.ts';
import { placedRepairs } from './flips/repair.ts';
import { withoutEvidence } from './flips/withoutEvidence.ts';

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
  /** Changes of what is looked at after which the score should be 1, the smallest first; absent where none is known. */
  readonly flip?: (checked: C, wanted: R, row: Row) => readonly Repair[];
  /** The same for a score of 0; where absent, the evidence is taken away. */
  readonly unmeet?: (checked: C, wanted: R) => readonly Repair[];
}

/** The unit of a check that asks no model; a refusal is the reason why it can score no row. */
export function freeUnit<C, R>(
  name: string,
  { of }: Criterion,
  scoring: Scoring<C, R> | { readonly meaning: Json; readonly refusal: Message },
): Unit {
  const hash = hashOf([name, of.source, scoring.meaning]);
  if ('refusal' in scoring) return { hash, reads: of.reads, paid: false, ...refused(scoring.refusal) };
  const { values, definition, wanted, checked, score, flip } = scoring;
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
    ...(flip && of.path?.[0] === 'sample' && { flips: flipsOf(scoring, flip, of.path) }),
  };
}

function flipsOf<C, R>(
  { wanted, checked, score, unmeet }: Scoring<C, R>,
  flip: NonNullable<Scoring<C, R>['flip']>,
  path: Path,
): NonNullable<Unit['flips']> {
  return (row, goal) => {
    const [reference, found] = [wanted(row), checked(row)];
    if (!('value' in reference) || !('value' in found)) return [];
    const given = [found.value, reference.value, row] as const;
    const away = unmeet ?? (() => withoutEvidence(found.value, score(...given)));
    return placedRepairs(goal === 1 ? flip(...given) : away(found.value, reference.value), path);
  };
}

function refused(refusal: Message): Pick<Unit, 'refusal' | 'score'> {
  return { refusal, score: () => failure('other_error', english(refusal)) };
}
