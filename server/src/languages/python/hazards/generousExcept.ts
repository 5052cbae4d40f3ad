import type { LanguageFault } from '../../language.ts';
import { say } from '../../message.ts';
import { statementsOf } from '../nestedBlocks.ts';
import type { Block, Expression, TryStatement } from '../tree.ts';
import { constantOf } from './shared/constantOf.ts';
import { returnedValues } from './shared/returnedValues.ts';
import type { Scan } from './shared/scan.ts';

/** Handlers of any exception at all that return a high score: more than 0.5, or the highest constant of all. */
export function generousExcept(scan: Scan): LanguageFault[] {
  if (!scan.grade) return [];
  const values = returnedValues(scan.grade.body).map((value) => scoreOf(scan, value));
  const known = values.filter((value) => value !== undefined);
  const best = known.length === values.length && known.length > 1 ? Math.max(...known) : Number.POSITIVE_INFINITY;
  const tries = [...statementsOf(scan.grade.body)].filter((each) => each.kind === 'try');
  return tries.flatMap((each) => highValues(scan, each, best)).map(fault);
}

function highValues(scan: Scan, { handlers, broad }: TryStatement, best: number): Expression[] {
  const values = handlers.filter((_, index) => broad[index]).flatMap(surelyReturned);
  return values.filter((value) => {
    const score = scoreOf(scan, value);
    return score !== undefined && score > 0 && (score > 0.5 || score >= best);
  });
}

/** What a handler returns without asking anything more. */
function surelyReturned(handler: Block): Expression[] {
  return handler.flatMap((each) => (each.kind === 'return' && each.value ? [each.value] : []));
}

function scoreOf({ module: { source } }: Scan, value: Expression): number | undefined {
  return value.kind === 'true' ? 1 : constantOf(source, value);
}

function fault({ from, to }: Expression): LanguageFault {
  const message = say`Any exception at all earns this score: a model that makes the grader fail is rewarded for it.`;
  return { code: 'python-generous-except', severity: 'warning', from, to, message };
}
