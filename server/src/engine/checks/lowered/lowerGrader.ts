import { say } from '../../../languages/message.ts';
import { kindOf } from '../../graders/index.ts';
import type { JsonObject } from '../../json.ts';
import type { WrittenCriterion } from '../check.ts';
import type { Lowered } from './lowered.ts';
import { lowerPython } from './lowerPython.ts';

/** A grader of the wire dialect is itself; a Python one is kept within 0 to 1. */
export function lowerGrader(spec: JsonObject | string, criterion: WrittenCriterion): Lowered {
  if (typeof spec === 'string') return { loss: say`the grader in \`${spec}\` has not been read` };
  const kind = kindOf(spec.type);
  if (!kind) return { loss: say`it has no known \`type\`` };
  if (kind.children !== undefined) return { loss: say`a \`multi\` cannot stand inside another` };
  if (typeof spec.source === 'string') return lowerPython(spec.source);
  const domain = kind.domain(spec);
  const scale = domain.kind === 'range' ? ([domain.lo, domain.hi] as const) : ([0, 1] as const);
  return { grader: { name: criterion.id, ...spec }, scale };
}
