import type { ScoreLine } from '../../../server/src/protocol/index.ts';

const levels = {
  low: 'rewardsmith.scoreLow',
  middle: 'rewardsmith.scoreMiddle',
  high: 'rewardsmith.scoreHigh',
} as const;

/** The theme colour of a score; the text says the same, so that colour never stands alone. */
export function colourOf({ state, level }: Pick<ScoreLine, 'state' | 'level'>): string {
  if (state === 'failed') return 'rewardsmith.scoreError';
  if (state === 'stale' || level === undefined) return 'rewardsmith.scoreStale';
  return levels[level];
}
