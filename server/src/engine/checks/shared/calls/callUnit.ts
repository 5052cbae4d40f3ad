import type { Json } from '../../../json.ts';
import type { Outcome } from '../../../outcome.ts';
import type { Unit } from '../../../part.ts';
import type { Row } from '../../../sample.ts';
import type { Criterion } from '../../check.ts';
import type { Repair } from '../flips/repair.ts';
import { freeUnit } from '../freeUnit.ts';
import type { Call } from './call.ts';
import { compileCallsIn } from './callsIn.ts';
import type { FromRow } from './fromRow.ts';

/** The unit of a check that looks at tool calls; `meaning` is all of the check that changes its score. */
export function callUnit<W>(
  name: string,
  criterion: Criterion,
  meaning: Json,
  { values, refusal, of }: FromRow<W>,
  { score, flip, unmeet }: CallScoring<W>,
): Unit {
  if (refusal !== undefined) return freeUnit(name, criterion, { meaning, refusal });
  const written = (row: Row) => {
    const found = criterion.of.of(row);
    return 'value' in found ? found.value : undefined;
  };
  return freeUnit<readonly Call[], W>(name, criterion, {
    values,
    meaning,
    wanted: of,
    checked: compileCallsIn(criterion.of),
    score,
    flip: (calls, wanted, row) => flip(calls, wanted, written(row)),
    ...(unmeet && { unmeet }),
  });
}

/** How calls score, and how they are changed for a score of 1 or 0; `written` is what they were read from. */
export interface CallScoring<W> {
  readonly score: (calls: readonly Call[], wanted: W) => Outcome;
  readonly flip: (calls: readonly Call[], wanted: W, written: Json | undefined) => readonly Repair[];
  readonly unmeet?: (calls: readonly Call[], wanted: W) => readonly Repair[];
}
