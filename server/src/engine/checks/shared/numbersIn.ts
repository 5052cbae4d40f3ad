import type { TextPiece } from './trimmed.ts';

/** Letters, digits and what stands inside numbers, dates and units; comma, slash and colon between digits only. */
const word = String.raw`(?:[\p{L}\p{N}\p{Sc}_.%^+\u2212-]|(?<=\p{N})[,:/](?=\p{N}))+`;
/** Thousands parted by a space. */
const thousands = String.raw`(?:(?<=(?:^|[^\p{L}\p{N}.,])\d{1,3})[ \u00a0\u2009\u202f]\d{3}(?![\p{L}\p{N}])(?:[.,]\d+)?)*`;
/** What changes a number's size from behind it. */
const quantity = String.raw`(?:[ \u00a0](?:%|per ?cent|hundred|thousand|million|billion|trillion)(?!\p{L}))?`;

const run = new RegExp(word + thousands + quantity, 'gu');
const number = /^[+\u2212-]?\p{Sc}?[+\u2212-]?\.?\d/u;

/**
 * All that reads as a number in prose, in order: also `5kg`, `2026-01-01` and `1 000`, which are no numbers to the
 * parser, so that no other number is taken in their place. Names such as `GPT-4` are left out.
 */
export function numbersIn(text: string): readonly TextPiece[] {
  const found: TextPiece[] = [];
  const shape = new RegExp(run);
  let behind = 0;
  for (const { 0: token, index } of text.matchAll(/\S+/g)) {
    if (!/\d/.test(token)) continue;
    behind = Math.max(behind, index);
    while (behind < index + token.length) {
      shape.lastIndex = behind;
      const match = shape.exec(text);
      if (!match) return found;
      const piece = bare(match[0], match.index);
      if (number.test(piece.text)) found.push(piece);
      behind = shape.lastIndex;
    }
  }
  return found;
}

/** Without the punctuation around it. */
function bare(whole: string, index: number): TextPiece {
  const start = /^(?:[_^%]|\.{2,})*/.exec(whole)![0].length;
  const text = withoutTail(whole.slice(start));
  return { from: index + start, to: index + start + text.length, text };
}

function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && /[_.,:/^+\u2212\p{Sc}-]/u.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
