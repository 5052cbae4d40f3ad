import { kindOf } from '../../../engine/graders/index.ts';
import type { Json, JsonObject } from '../../../engine/json.ts';
import { shapeFault } from '../../../engine/shapeFault.ts';
import { type Message, say } from '../../../languages/message.ts';
import { isObject } from './fields.ts';

/** A grader of the wire dialect as a criterion, with what its own scores are. */
export interface GraderCriterion {
  readonly criterion: JsonObject;
  /** Lowest and highest score of the grader, which become 0 and 1. */
  readonly scale: readonly [lo: number, hi: number];
  /** The score of the grader from which on it passes. */
  readonly threshold?: number | undefined;
}

/** Reads a grader; says why it cannot be graded where it cannot. */
export function graderCriterion(spec: Json | undefined, id: string): GraderCriterion | { readonly refused: Message } {
  const kind = isObject(spec) ? kindOf(spec.type) : undefined;
  if (!isObject(spec) || !kind) return { refused: say`\`${id}\` is no grader with a known \`type\`.` };
  const fault = shapeFault(kind, spec);
  if (fault !== undefined) return { refused: say`\`${id}\` is not a sound grader: ${fault}` };
  const domain = kind.domain(spec);
  const [lo, hi] = domain.kind === 'range' ? [domain.lo, domain.hi] : [0, 1];
  const { pass_threshold: given, ...grader } = spec;
  const mark = typeof given === 'number' ? { pass_threshold: (given - lo) / (hi - lo) } : {};
  return { criterion: { id, points: 1, ...mark, grader }, scale: [lo, hi], threshold: kind.threshold(spec) };
}
