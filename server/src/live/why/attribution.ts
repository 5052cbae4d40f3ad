import type { Node } from '../../engine/compile.ts';
import type { Outcome } from '../../engine/outcome.ts';
import type { Row } from '../../engine/sample.ts';
import type { Attribution, Effect, PieceEffect } from '../../engine/why/explanation.ts';
import { type TextPlace, textPieces } from '../../engine/why/textPieces.ts';
import { withoutPiece } from '../../engine/why/withoutPiece.ts';
import type { GradeRows } from './gradeRows.ts';

/** The pieces of a completion's text, each with the row that lacks it; undefined where it has no text. */
export function piecesOf(row: Row) {
  const text = row.sample.output_text;
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  const { pieces, ...rest } = textPieces(text);
  const without = pieces.flatMap((piece) => {
    const shorter = withoutPiece(row, piece);
    return shorter ? [{ piece, row: shorter }] : [];
  });
  return { ...rest, without };
}

/** What each piece is worth: all scores again without it. */
export async function attribution(
  { kind, sentences, without }: NonNullable<ReturnType<typeof piecesOf>>,
  graded: { readonly program: readonly Node[]; readonly outcomes: readonly Outcome[] },
  grade: GradeRows,
): Promise<Omit<Attribution, 'judged'>> {
  const found = await grade(
    graded.program,
    without.map(({ row }) => row),
  );
  const pieces = without.map(({ piece }, index) =>
    pieceEffect(piece, graded.program, [graded.outcomes, found[index]!]),
  );
  return { kind, sentences, pieces };
}

function pieceEffect(
  { from, to }: TextPlace,
  program: readonly Node[],
  [before, after]: readonly [readonly Outcome[], readonly Outcome[]],
): PieceEffect {
  const [reward, without] = [scoreOf(before.at(-1)!), scoreOf(after.at(-1)!)];
  const effects = program.slice(0, -1).flatMap(({ id, path }, index): Effect[] => {
    const effect = { id, path, before: scoreOf(before[index]!), after: scoreOf(after[index]!) };
    return effect.before === effect.after ? [] : [effect];
  });
  return { from, to, ...(reward !== null && { reward: { before: reward, after: without } }), effects };
}

/** A score; null where there is none. */
export function scoreOf(outcome: Outcome): number | null {
  return 'score' in outcome ? outcome.score : null;
}
