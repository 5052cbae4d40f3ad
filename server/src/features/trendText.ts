import { type Message, say, sentence } from '../languages/message.ts';
import type { Shown } from './scoreLines.ts';
import { score } from './scoreText.ts';

/** A difference below this is not worth a word. */
const least = 0.005;

/** How much the mean has changed since the last commit, by an arrow; nothing where that is not known or little. */
export function trendText(shown: Shown): readonly Message[] {
  const change = changeOf(shown);
  return change === 0 ? [] : [sentence(`${change > 0 ? '▲' : '▼'}${score(Math.abs(change))}`)];
}

/** The same for the ear. */
export function trendWords(shown: Shown): readonly Message[] {
  const change = changeOf(shown);
  const size = score(Math.abs(change));
  if (change === 0) return [];
  return [change > 0 ? say`up ${size} since the last commit` : say`down ${size} since the last commit`];
}

/** What the last commit scores, in a sentence. */
export function trendNote(shown: Shown): readonly Message[] {
  const { committed } = shown;
  return changeOf(shown) === 0 ? [] : [say`The last commit scores ${score(committed)} on these samples.`];
}

function changeOf({ committed, figures: { mean } }: Shown): number {
  const change = committed === undefined || mean === null ? 0 : mean - committed;
  return Math.abs(change) < least ? 0 : change;
}
