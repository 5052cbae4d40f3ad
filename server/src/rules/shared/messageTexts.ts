import type { ReadPiece, SeenGrader } from '../rule.ts';

/** The texts of a model grader's messages; none of a grader without messages. */
export function messageTexts({ pieces }: SeenGrader): readonly ReadPiece[] {
  return pieces.filter(({ path, language }) => path[0] === 'input' && path.length > 1 && language === 'template');
}
