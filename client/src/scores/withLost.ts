import type { ScoreLine, ScoresChanged } from '../../../server/src/protocol/index.ts';
import { asStale } from './asStale.ts';

/** The news, while the text cannot be read with the scores of lines that it says nothing of, as stale. */
export function withLost(news: ScoresChanged, before: readonly ScoreLine[]): ScoresChanged {
  const { unread, scores } = news;
  if (unread === undefined) return news;
  const said = new Set(scores.map(({ line }) => line));
  const lost = before.filter(({ line }) => !said.has(line)).map((score) => asStale(score, unread));
  return { ...news, scores: [...scores, ...lost] };
}
