import { canonical } from '../hash.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Outcome } from '../outcome.ts';
import type { Passing } from '../part.ts';

/** A score passes from a mark on; of a penalty, up to it. */
export function scorePasses(mark: number, isPenalty = false): Passing {
  return {
    rule: `${isPenalty ? '<=' : '>='} ${mark}`,
    of: (own) => ('score' in own ? meets(own.score, mark, isPenalty) : undefined),
  };
}

/** What passes of a part with a `pass_threshold` of its own; undefined where it has none. */
export function ownPassing({ pass_threshold: mark }: JsonObject, isPenalty = false): Passing | undefined {
  return typeof mark === 'number' ? scorePasses(mark, isPenalty) : undefined;
}

/** What a rubric calls passing: a reward, or all its criteria; undefined where it says nothing. */
export function rubricPassing(rubric: JsonObject): Passing | undefined {
  if (rubric.passes !== 'all') return ownPassing(rubric);
  return allPass(Array.isArray(rubric.criteria) ? rubric.criteria : []);
}

/**
 * Every criterion that applies passes: from its own mark on, without one where it is fully met. One that could not be
 * graded leaves it unknown, but where a gate is closed.
 */
function allPass(criteria: readonly Json[]): Passing {
  const marks = criteria.map(markOf);
  const of = (own: Outcome, parts: readonly Outcome[]) => {
    if ('score' in own && own.closed !== undefined) return false;
    if ('skipped' in own || parts.some((part) => 'flag' in part)) return undefined;
    return parts.every((part, index) => {
      if ('passed' in part && part.passed !== undefined) return part.passed;
      const { mark, isPenalty } = marks[index] ?? fullyMet;
      return !('score' in part) || meets(part.score, mark, isPenalty);
    });
  };
  return { rule: `all ${canonical(marks)}`, of };
}

const fullyMet = { isPenalty: false, mark: 1 };

function markOf(criterion: Json) {
  const { pass_threshold: mark, points } = (criterion ?? {}) as JsonObject;
  const isPenalty = typeof points === 'number' && points < 0;
  return { isPenalty, mark: typeof mark === 'number' ? mark : isPenalty ? 0 : 1 };
}

function meets(score: number, mark: number, isPenalty: boolean): boolean {
  return isPenalty ? score <= mark : score >= mark;
}
