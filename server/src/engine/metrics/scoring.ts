import type { Scored } from './definition.ts';

type Score = (input: string, reference: string) => Scored;

/** Scores two lists of tokens; a text without any has no defined score and counts 0, with a note. */
export function onTokens(
  tokens: (text: string) => string[],
  score: (input: readonly string[], reference: readonly string[]) => number,
): Score {
  return (input, reference) => {
    const [left, right] = [tokens(input), tokens(reference)];
    if (left.length > 0 && right.length > 0) return { score: score(left, right) };
    const which = left.length > 0 ? 'The reference has' : right.length > 0 ? 'The input has' : 'Both texts have';
    return { score: 0, note: `${which} no words, so the score is undefined and counts as 0.` };
  };
}

/** Scores two texts; where both are empty and still count as identical, a note says so. */
export function onTexts(score: (input: string, reference: string) => number): Score {
  return (input, reference) => {
    const result = score(input, reference);
    if (input !== '' || reference !== '' || result === 0) return { score: result };
    return { score: result, note: 'Both texts are empty, which this definition counts as identical.' };
  };
}
