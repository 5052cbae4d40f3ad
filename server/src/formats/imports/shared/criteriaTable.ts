import type { JsonObject } from '../../../engine/json.ts';
import { say } from '../../../languages/message.ts';
import type { Imported } from '../importFormat.ts';
import { freshIds } from './freshIds.ts';
import { plain } from './plain.ts';

/** A table: the names of its columns, then its rows. */
export type Cells = readonly (readonly string[])[];

/** What a column holds, by the names that it goes by. */
const columns = {
  text: ['requirement', 'criterion', 'criteria', 'description', 'text', 'check', 'item', 'rubric'],
  points: ['points', 'point', 'weight', 'weights', 'score', 'max points', 'max score'],
  id: ['id', 'name', 'key', 'criterion id'],
  title: ['title'],
  tags: ['tag', 'tags', 'category', 'categories', 'section', 'axis'],
  rationale: ['rationale', 'why', 'reason', 'notes'],
} as const;

type Column = keyof typeof columns;

/** Whether a table has a criterion in each row, by the names of its columns: 1 with points, less without. */
export function tableCertainty([head]: Cells): number {
  const found = head ? columnsOf(head) : {};
  if (found.text === undefined) return 0;
  return found.points === undefined ? 0.7 : 0.9;
}

/** A rubric of which each row of a table is a criterion. */
export function criteriaTable(cells: Cells): Imported {
  const [head = [], ...rows] = cells;
  const found = columnsOf(head);
  if (found.text === undefined) return { refused: say`The table has no column \`requirement\` or \`criterion\`.` };
  const idOf = freshIds();
  const criteria: JsonObject[] = [];
  for (const [index, row] of rows.entries()) {
    const read = (column: Column) => row[found[column] ?? -1]?.trim() ?? '';
    if (read('text') === '') continue;
    const points = read('points') === '' ? 1 : numberOf(read('points'));
    if (points === undefined) {
      return { refused: say`Row ${index + 1} of the table has the points \`${read('points')}\`, which is no number.` };
    }
    criteria.push(criterionOf(read, points, idOf));
  }
  if (criteria.length === 0) return { refused: say`The table has no rows with a criterion.` };
  const known = new Set(Object.values(found));
  const left = head.filter((_name, index) => !known.has(index)).filter(Boolean);
  const names = left.map((name) => `\`${name}\``).join(', ');
  return {
    rubric: { name: 'Imported table', criteria },
    losses: left.length > 0 ? [say`These columns are left out: ${names}.`] : [],
  };
}

function criterionOf(read: (column: Column) => string, points: number, idOf: (text: string) => string): JsonObject {
  const tags = read('tags')
    .split(/[;,|]/)
    .map((tag) => tag.trim())
    .filter(Boolean);
  return {
    id: idOf(read('id') || read('title') || read('text')),
    ...(read('title') && { title: read('title') }),
    points,
    ...(tags.length > 0 && { tags }),
    ...(read('rationale') && { rationale: read('rationale') }),
    requirement: plain(read('text')),
  };
}

function columnsOf(head: readonly string[]): Partial<Record<Column, number>> {
  const names = head.map((name) => name.trim().toLowerCase().replaceAll('_', ' '));
  const entries = (Object.keys(columns) as Column[]).flatMap((column) => {
    const known = columns[column].find((name) => names.includes(name));
    return known === undefined ? [] : [[column, names.indexOf(known)] as const];
  });
  return Object.fromEntries(entries);
}

/** Points as people write them: `5`, `+2`, `-1.5`, `10 pts`, `20%`, with a hyphen or a minus sign. */
function numberOf(text: string): number | undefined {
  const [, number] = /^([+\-−]?\d+(?:\.\d+)?)\s*(?:pts?|points?|%)?$/i.exec(text) ?? [];
  return number === undefined ? undefined : Number(number.replace('−', '-'));
}
