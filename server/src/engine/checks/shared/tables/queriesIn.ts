import { type TextPiece, trimmed } from '../trimmed.ts';

const opening =
  /^[ \t]*(?:select\b|with\s+(?:recursive\s+)?(?:"[^"\n]*"|\w+)\s*(?:\([^()]*\)\s*)?as\s+(?:not\s+)?(?:materialized\s+)?\()/gim;
/** A text in quotes, a comment, or what ends a query. */
const step = /'[^']*(?:'|$)|"[^"]*(?:"|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;|\n[ \t]*(?:\r?\n|```|~~~)/g;

/** The queries of a text: each begins a line with SELECT or WITH, and ends at `;`, an empty line or a fence. */
export function queriesIn(text: string): readonly TextPiece[] {
  const found: TextPiece[] = [];
  let behind = 0;
  for (const { index } of text.matchAll(opening)) {
    if (index < behind) continue;
    behind = endOf(text, index);
    found.push(trimmed(text, { from: index, to: behind }));
  }
  return found;
}

function endOf(text: string, from: number): number {
  for (const { 0: met, index } of text.slice(from).matchAll(step)) {
    if (met === ';') return from + index + 1;
    if (met.startsWith('\n')) return from + index;
  }
  return text.length;
}
