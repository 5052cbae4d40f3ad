import { pathToFileURL } from 'node:url';
import { scoreLines } from '../features/scoreLines.ts';
import type { Seen } from '../features/seen.ts';
import type { ScoreLine } from '../protocol.ts';
import type { Desk } from './desk.ts';
import { compileOptions } from './settings.ts';

/** What stands at the line ends of an open spec. */
export function scoresShown({ known, authoring }: Desk, seen: Seen): readonly ScoreLine[] {
  const state = known.get(seen.uri);
  if (!state) return [];
  const { scores, settings, wordNet, profile, samples } = state;
  const shown = scores.shown(seen, authoring.roots(seen.tree), compileOptions(settings, wordNet), profile);
  return scoreLines(seen, shown, samples ? pathToFileURL(samples).href : '', settings.scores.style);
}
