import { say } from '../../languages/message.ts';
import type { ScoreLine, ScoreStatus } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';

/** The status bar shows the whole in a few characters; the line has the rest. */
export function statusOf(scores: readonly ScoreLine[], words: Desk['words']): ScoreStatus {
  const running = scores.find(({ state }) => state === 'running');
  const first = running ?? scores[0];
  if (!first) return { state: 'idle', text: 'Rewardsmith', detail: words(say`No grader of this file has been run.`) };
  const { state, spoken, detail } = first;
  return { state, text: first.text.split('  ')[0]!.replace(/ \(.*\)/, ''), spoken, detail };
}
