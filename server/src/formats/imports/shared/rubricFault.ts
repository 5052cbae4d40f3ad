import { compileGrader } from '../../../engine/compile.ts';
import type { JsonObject } from '../../../engine/json.ts';
import type { Kind } from '../../../engine/kind.ts';
import { refusalOf } from '../../../engine/part.ts';
import { criterionKind, rubricKind } from '../../../engine/rubric/kinds.ts';
import { shapeFault } from '../../../engine/shapeFault.ts';
import type { Message } from '../../../languages/message.ts';
import { objectsIn } from './fields.ts';

/** What a user chose makes no difference to whether a rubric could be graded at all. */
const nothingChosen = { metrics: {}, models: {}, pythonTimeLimit: 1 };

/** Why no row could be graded by a rubric, in a sentence; undefined where one could. */
export function rubricFault(rubric: JsonObject): Message | string | undefined {
  const misshapen = firstFault(rubricKind, rubric);
  return misshapen ?? refusalOf(compileGrader({ id: 'rubric', path: [], spec: rubric }, nothingChosen).part);
}

/** The first shape that is not right, from the outside in. */
function firstFault(kind: Kind, spec: JsonObject): string | undefined {
  const own = shapeFault(kind, spec);
  if (own !== undefined) return own;
  for (const criterion of objectsIn(spec.criteria)) {
    const fault = firstFault(criterionKind, criterion);
    if (fault !== undefined) return `\`${criterion.id}\`: ${fault}`;
  }
  return undefined;
}
