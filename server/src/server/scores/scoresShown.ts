import { pathToFileURL } from 'node:url';
import { type Shown, scoreLines } from '../../features/scoreLines.ts';
import type { Seen } from '../../features/seen.ts';
import type { ScoreLine } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import { committedMeans } from '../live/trend.ts';
import { compileOptions } from '../settings.ts';
import { keyOf } from './keyOf.ts';

/** What stands at the line ends of an open spec. */
export function scoresShown(desk: Desk, seen: Seen): readonly ScoreLine[] {
  const { known, authoring } = desk;
  const state = known.get(seen.uri);
  if (!state) return [];
  const { scores, settings, wordNet, profile, samples } = state;
  const shown = scores.shown(seen, authoring.roots(seen.tree, state.files), compileOptions(settings, wordNet), profile);
  const committed = committedMeans(desk, seen.uri);
  const compared = shown.map((each) => withTrend(each, committed.get(keyOf(each.site.path))));
  return scoreLines(seen, compared, samples ? pathToFileURL(samples).href : '', settings.scores.style);
}

function withTrend(shown: Shown, committed: number | undefined): Shown {
  return committed === undefined || shown.state !== 'fresh' ? shown : { ...shown, committed };
}
