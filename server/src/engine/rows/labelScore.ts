import type { Json, JsonObject } from '../json.ts';
import { checksOf } from '../rubric/criterion.ts';

/**
 * What an expert's label of a criterion is as its score; undefined where it is none. A judged check is labelled with
 * what its judge would say: met or not, the name of a level, a number of the scale. Any other is labelled with true,
 * false, or the score.
 */
export function labelScore(criterion: JsonObject, label: Json | undefined): number | undefined {
  return labelScorer(criterion)(label);
}

/** The same for many labels of one criterion. */
export function labelScorer(criterion: JsonObject): (label: Json | undefined) => number | undefined {
  const [judged] = checksOf(criterion).flatMap(([check, value]) => check.judged?.(value, criterion) ?? []);
  if (!judged) return plainScore;
  return (label) => {
    const word = label === undefined ? undefined : judged.wordOf(label);
    if (word === undefined) return undefined;
    const verdict = judged.read({ verdict: word, score: Number(word) });
    return typeof verdict === 'string' ? undefined : verdict.score;
  };
}

/** The same of a grader that is no criterion. */
export function plainScore(label: Json | undefined): number | undefined {
  if (typeof label === 'boolean') return Number(label);
  return typeof label === 'number' ? label : undefined;
}
