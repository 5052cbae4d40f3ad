import type { Change } from '../../document/tree.ts';
import type { Message } from '../../languages/message.ts';
import type { FormulaProof, Repair, SeenGrader } from '../rule.ts';

/** A repair that edits a formula, in offsets of the formula; `more` are edits elsewhere in the grader. */
export function formulaRepair(
  title: Message,
  { piece }: FormulaProof,
  { text: source, notation }: SeenGrader,
  edits: readonly Change[],
  more: readonly Change[] = [],
): Repair {
  const text = edited(piece.text, edits);
  const rewritten = { from: piece.from, to: piece.to, text: notation.quote(text) };
  const inPlace = edits.map((edit) => ({ ...edit, from: piece.place(edit.from), to: piece.place(edit.to) }));
  const plain = source.slice(piece.from, piece.to) === piece.text;
  return { title, edits: [...(plain && breaks(source, edits) ? [rewritten] : inPlace), ...more] };
}

/** Whether an edit of a string without quotes ends it: a comma does, in a map that is written in braces. */
function breaks(source: string, edits: readonly Change[]): boolean {
  return source.startsWith('{') && edits.some(({ text }) => text.includes(','));
}

function edited(text: string, edits: readonly Change[]): string {
  const backwards = [...edits].sort((a, b) => b.from - a.from);
  return backwards.reduce((before, edit) => before.slice(0, edit.from) + edit.text + before.slice(edit.to), text);
}

/** Edits that write something before and after a whole formula. */
export function around({ piece }: FormulaProof, before: string, after: string): readonly Change[] {
  const from = piece.text.length - piece.text.trimStart().length;
  const to = piece.text.trimEnd().length;
  return [
    { from, to: from, text: before },
    { from: to, to, text: after },
  ];
}
