import type { RunSummary, TagFigures } from '../engine/record.ts';
import { figure, plusMinus } from './text.ts';

type Tagged = Pick<RunSummary, 'tags' | 'moreTags'>;

/** The scores by tag as a table, its header first; empty where nothing has a tag. */
export function tagLines({ tags = [], moreTags }: Tagged): string[][] {
  if (tags.length === 0) return [];
  return [tagHeader, ...tags.map(tagLine), ...(moreTags ? [['  …', '', '', '', '', '']] : [])];
}

const tagHeader = ['by tag', 'mean', '±', 'stdev', 'n', 'errors'];

function tagLine({ tag, mean, ci95, stdev, n, errors }: TagFigures): string[] {
  return [`  ${tag}`, figure(mean), plusMinus(ci95).slice(1) || '–', figure(stdev), String(n), String(errors)];
}

/** The same for programs. */
export function tagResult({ tags, moreTags }: Tagged): Tagged {
  return { ...(tags && { tags }), ...(moreTags && { moreTags }) };
}
