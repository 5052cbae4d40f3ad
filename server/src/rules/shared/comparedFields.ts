import type { SeenGrader, TemplateField } from '../rule.ts';

/** The templates in the two texts of a comparison, those of the reference first; none of any other grader. */
export function comparedFields({ fields }: Pick<SeenGrader, 'fields'>): readonly TemplateField[] {
  const texts = fields().filter(({ piece }) => piece.path.length === 1);
  return ['reference', 'input'].flatMap((key) => texts.filter(({ piece }) => piece.path[0] === key));
}
