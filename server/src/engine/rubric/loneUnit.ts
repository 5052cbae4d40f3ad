import { compileGrader } from '../compile.ts';
import type { JsonObject } from '../json.ts';
import type { CompileOptions } from '../kind.ts';
import type { Unit } from '../part.ts';

const options: CompileOptions = { metrics: {}, models: {}, pythonTimeLimit: 1 };

/** A criterion as if it stood alone, without gate and condition, with any judge; undefined where it is made of others. */
export function loneUnit({ gate: _gate, when: _when, ...spec }: JsonObject): Unit | undefined {
  const rubric = { judge: { model: 'any' }, criteria: [spec] } as JsonObject;
  const { part } = compileGrader({ id: 'criterion', path: [], spec: rubric }, options);
  const inner = 'parts' in part ? part.parts[0]?.part : undefined;
  return inner && !('parts' in inner) ? inner : undefined;
}

/** Whether nothing of a unit's reading depends on the item, and no one is asked: any row shows what it makes of it. */
export function isSelfContained({ asks, reads }: Unit): boolean {
  return asks === undefined && reads.every(([root]) => root === 'sample');
}
