import { CANNOT_ASSESS } from './choice.ts';
import type { ReadVerdict } from './readBallot.ts';

/** Reads a verdict that is one of several, each with its score. */
export function readChoice(scores: Readonly<Record<string, number>>): ReadVerdict {
  return ({ verdict }) => {
    if (verdict === CANNOT_ASSESS) return { word: CANNOT_ASSESS };
    const score = typeof verdict === 'string' && Object.hasOwn(scores, verdict) ? scores[verdict] : undefined;
    return score === undefined ? 'its verdict is none of those on offer' : { word: String(verdict), score };
  };
}
