import { hashOf } from '../hash.ts';
import type { Json } from '../json.ts';
import type { Outcome } from '../outcome.ts';
import type { Part } from '../part.ts';

/** A part as a gate: a score below its bar (1 for `true`) closes the whole rubric. Anything else is no gate. */
export function gated(part: Part, id: string, gate: Json | undefined): Part {
  const bar = gate === true ? 1 : gate;
  if (typeof bar !== 'number') return part;
  const close = (outcome: Outcome): Outcome =>
    'score' in outcome && outcome.score < bar ? { ...outcome, closed: id } : outcome;
  const hash = hashOf(['gate', bar, part.hash]);
  if ('parts' in part) return { ...part, hash, combine: (outcomes) => close(part.combine(outcomes)) };
  return { ...part, hash, gate: true, score: (row, answers) => close(part.score(row, answers)) };
}
