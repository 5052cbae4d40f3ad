import type { Json } from '../../../json.ts';
import type { Outcome } from '../../../outcome.ts';
import type { Unit } from '../../../part.ts';
import type { Criterion } from '../../check.ts';
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
  score: (calls: readonly Call[], wanted: W) => Outcome,
): Unit {
  if (refusal !== undefined) return freeUnit(name, criterion, { meaning, refusal });
  return freeUnit(name, criterion, { values, meaning, wanted: of, checked: compileCallsIn(criterion.of), score });
}
