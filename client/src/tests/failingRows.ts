import type { RowsColumn, RowsWanted } from '../../../server/src/protocol/index.ts';

type Judged = Pick<RowsColumn, 'key' | 'scale' | 'penalty' | 'hasPassing'>;

/** The rows that do not pass by a column or could not be graded, the worst first. */
export function failingRows(column: Judged): Required<Pick<RowsWanted, 'filter' | 'sort'>> {
  const { key, penalty } = column;
  return { filter: filterOf(column), sort: { by: key, descending: penalty } };
}

/** Of the rows on these lines, those that are not among the failing. */
export function passingAmong(column: Judged, lines: readonly number[]): Required<Pick<RowsWanted, 'filter'>> {
  return { filter: `not (${filterOf(column)}) and (${lines.map((line) => `line = ${line}`).join(' or ')})` };
}

function filterOf(column: Judged): string {
  const name = `\`${column.key}\``;
  return `${missed(column, name)} or error(${name})`;
}

/** Without a mark of its own a score passes at its best; of a penalty that is the lowest. */
function missed({ scale: [lo, hi], penalty, hasPassing }: Judged, name: string): string {
  if (hasPassing) return `failed(${name})`;
  return penalty ? `${name} > ${lo}` : `${name} < ${hi}`;
}
