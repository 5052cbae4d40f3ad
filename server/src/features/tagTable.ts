import type { RunSummary, TagFigures } from '../engine/record.ts';
import { type Message, say, sentence } from '../languages/message.ts';
import { score } from './scoreText.ts';
import type { Seen } from './seen.ts';

/** What a run said by tag. */
export type Tagged = Pick<RunSummary, 'tags' | 'moreTags'>;

/** The scores by tag as a table in Markdown; empty where there are none. */
export function tagTable(words: Seen['words'], { tags = [], moreTags }: Tagged): string {
  if (tags.length === 0) return '';
  const head = [say`by tag`, say`mean`, say`n`].map(words);
  const rows = [...tags.map(rowOf), ...(moreTags ? [['…', '', '', '']] : [])];
  return [
    `| ${[head[0], head[1], '±', head[2]].join(' | ')} |`,
    '|---|--:|--:|--:|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

function rowOf({ tag, mean, ci95, n }: TagFigures): string[] {
  return [tag.replace(/[|\\[\]<>*_`]/g, '\\$&'), score(mean), ci95 ? score((ci95[1] - ci95[0]) / 2) : '–', String(n)];
}

const most = 3;

/** The tags of most rows with their means, for the end of a line. */
export function tagTexts({ tags = [] }: Tagged): readonly Message[] {
  const shown = tags.slice(0, most).map(({ tag, mean }) => sentence(`${tag} ${score(mean)}`));
  return tags.length > most ? [...shown, sentence('…')] : shown;
}
