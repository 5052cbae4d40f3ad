import type { SampleRow } from '../../server/src/protocol/index.ts';
import type { Words } from '../src/panel/words.ts';
import { fill } from './fill.ts';
import type { GridColumn } from './gridColumn.ts';

const glyphs = { lacking: '·', skipped: '–', error: '!' } as const;

/** A number as the grid shows it. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) >= 2) return String(value);
  return Math.abs(value) >= 1000 ? value.toFixed(0) : value.toFixed(2);
}

/** What stands in a cell: a score, or a sign that says why there is none. */
export function cellText({ index, numberIn }: GridColumn, row: SampleRow): string {
  const value = numberIn(row);
  if (value !== null) return numberText(value);
  const why = index === undefined ? undefined : row.whys?.[index];
  return why ? glyphs[why.state] : glyphs.skipped;
}

/** What a screen reader says of a cell, and a tooltip. */
export function cellSpoken(column: GridColumn, row: SampleRow, words: Words): string {
  const value = column.numberIn(row);
  const said = [value === null ? whyText(column, row, words) : numberText(value)];
  const expert = column.index === undefined ? undefined : row.experts?.[column.index];
  if (expert !== undefined) said.push(fill(words.cellExpert, numberText(expert)));
  if (column.index === 0 && row.passed !== undefined) said.push(row.passed ? words.passed : words.failed);
  return said.join(', ');
}

function whyText({ index }: GridColumn, row: SampleRow, words: Words): string {
  const why = index === undefined ? undefined : row.whys?.[index];
  const sentence = { lacking: words.cellLacking, skipped: words.cellSkipped, error: words.cellError };
  return why ? fill(sentence[why.state], why.message ?? '') : '–';
}
