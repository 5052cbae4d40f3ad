import type { ScoreLine } from '../../../server/src/protocol/index.ts';

/** A score that does not hold any more, with the word for it. */
export function asStale(score: ScoreLine, word: string): ScoreLine {
  if (score.state === 'stale') return score;
  return { ...score, state: 'stale', text: `${score.text}  ${word}`, spoken: `${score.spoken}, ${word}` };
}
