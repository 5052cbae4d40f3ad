import { type ActiveScores, sampleScoreLines } from '../../features/sample/sampleScoreLines.ts';
import type { Seen } from '../../features/seen.ts';
import type { ScoreLine } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import { activePlace } from './activePlace.ts';

/** The line ends with the scores of the active sample alone, where the user wants those. */
export function sampleLines(desk: Desk, seen: Seen, lines: readonly ScoreLine[]): readonly ScoreLine[] {
  const state = desk.known.get(seen.uri);
  const place = state && activePlace(state);
  if (!place || state.settings.scores.of !== 'sample') return lines;
  const { graded, wanted } = state.active ?? {};
  const isCurrent = graded !== undefined && graded.name === wanted?.name && seen.tree.faults.length === 0;
  const scores: ActiveScores = { place, results: graded?.results ?? [], isCurrent };
  return sampleScoreLines(seen, lines, scores);
}
