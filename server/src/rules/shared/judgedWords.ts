import { checksOf } from '../../engine/rubric/criterion.ts';
import type { SeenGrader } from '../rule.ts';
import { criterionOf } from './criterionOf.ts';
import { type PromptWords, wordsOf } from './promptWords.ts';

/** What the author of a judged criterion wrote for the judge, text by text; none of anything else. */
export function judgedWords(seen: SeenGrader): readonly PromptWords[] {
  const [only] = checksOf(criterionOf(seen)?.spec ?? {});
  if (!only?.[0].paid) return [];
  return seen.pieces.filter(({ path, language }) => language === 'template' && path[0] === only[0].name).map(wordsOf);
}
