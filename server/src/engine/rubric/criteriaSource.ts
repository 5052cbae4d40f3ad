import { loneTemplate } from '../../languages/template/index.ts';
import type { Path } from '../part.ts';

/** Where the rows hold criteria, or what is wrong with the text that should say it. */
export type CriteriaSource = { readonly path: Path } | { readonly fault: 'not-alone' | 'completion' };

/** Reads `criteria_from`: one template alone, of the item. What a model wrote may not say how it is graded. */
export function criteriaSource(text: string): CriteriaSource {
  const path = loneTemplate(text);
  if (!path) return { fault: 'not-alone' };
  return path[0] === 'item' && path.length > 1 ? { path } : { fault: path[0] === 'item' ? 'not-alone' : 'completion' };
}
