import type { ScoreLine, ScoreStatus, ScoresChanged } from '../../../server/src/protocol/index.ts';
import type { Change } from '../moveLine.ts';
import { asStale } from './asStale.ts';

/** In the language of the editor. */
export interface EndWords {
  /** The word for a score that does not hold any more. */
  readonly stale: string;
  /** The word for one that is being made. */
  readonly running: string;
  /** A sentence for the status: the server has ended. */
  readonly ended: string;
}

/** What is left of scores whose server has ended: the last that it said, as stale. What it was running has failed. */
export function outlived(before: ScoresChanged, { stale, running, ended }: EndWords): ScoresChanged {
  const said = before.scores.filter((score) => score.state !== 'running' || score.level !== undefined);
  const scores = said.map((score) => asStale(without(running, score), stale));
  return { ...before, scores, status: ofEnded(before.status, ended) };
}

function without(word: string, score: ScoreLine): ScoreLine {
  return { ...score, text: score.text.replace(`  ${word}`, ''), spoken: score.spoken.replace(`, ${word}`, '') };
}

/** News of the server that was started again, with what is left on lines of which it says nothing. */
export function withOutlived(news: ScoresChanged, left: ScoresChanged): ScoresChanged {
  const status = news.status.state === 'idle' && left.scores.length > 0 ? left.status : news.status;
  return { ...news, scores: [...news.scores, ...left.scores], status };
}

/** What is left once lines have news: those are not given back, whatever becomes of the news. */
export function withoutNews(left: ScoresChanged, news: readonly ScoreLine[]): ScoresChanged {
  const said = new Set(news.map(({ line }) => line));
  return { ...left, scores: left.scores.filter(({ line }) => !said.has(line)) };
}

/** What is left once changes have removed lines: a score never comes to stand on another's line. */
export function withoutRemoved(left: ScoresChanged, changes: readonly Change[]): ScoresChanged {
  const isRemoved = (line: number) =>
    changes.some(
      ({ range: { start, end } }) =>
        line >= start.line && line < end.line && (line > start.line || start.character === 0),
    );
  return { ...left, scores: left.scores.filter(({ line }) => !isRemoved(line)) };
}

const states: Readonly<Record<ScoreStatus['state'], ScoreStatus['state']>> = {
  idle: 'idle',
  fresh: 'stale',
  stale: 'stale',
  running: 'failed',
  failed: 'failed',
};

function ofEnded(status: ScoreStatus, ended: string): ScoreStatus {
  const state = states[status.state];
  return state === 'idle' ? status : { ...status, state, detail: ended };
}
