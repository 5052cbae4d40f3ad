import { hashText } from '../../../hash.ts';

/** Sets a text apart from what is said about it. */
export type Fence = (text: string) => string;

/**
 * A fence around any of the texts: a line before and a line after with a mark that occurs in none of them, so that no
 * text can end it. The mark follows from the texts: equal texts give equal fences.
 */
export function fence(texts: readonly string[]): Fence {
  const mark = unusedMark(texts, hashText(texts.join('\n')));
  return (text) => `<<<${mark}\n${text}\n${mark}>>>`;
}

function unusedMark(texts: readonly string[], hash: string): string {
  const mark = hash.slice(0, 12);
  return texts.some((text) => text.includes(mark)) ? unusedMark(texts, hashText(hash)) : mark;
}
