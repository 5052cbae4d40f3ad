import type { SampleResult } from '../../engine/sampleResult.ts';
import type { SampleScore } from '../../protocol/index.ts';

/** Where a score lies between the lowest and the highest; of a penalty a high one is low. */
export function levelOf({ outcome, scale: [lo, hi], penalty }: SampleResult): SampleScore['level'] {
  if (!('score' in outcome)) return undefined;
  const share = penalty ? (hi - outcome.score) / (hi - lo) : (outcome.score - lo) / (hi - lo);
  if (share < 1 / 3) return 'low';
  return share < 2 / 3 ? 'middle' : 'high';
}
