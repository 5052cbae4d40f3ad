import type { Change } from '../tree.ts';
import { escaped } from './escaped.ts';
import { inPlace } from './inPlace.ts';
import type { Standing } from './standing.ts';

/** Ways to write a text where a JSON string stands, the best first. */
export function* jsonString(standing: Standing, text: string): Generator<Change> {
  const { from, to } = standing;
  yield inPlace(standing, text, escaped);
  yield { from, to, text: `"${escaped(text)}"` };
}
