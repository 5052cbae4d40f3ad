import type { Node } from '../compile.ts';
import type { PlacedRow } from '../live/remembering.ts';
import type { Outcome } from '../outcome.ts';
import type { Unit } from '../part.ts';
import type { Row } from '../sample.ts';
import { cell, type RowTable, type TableColumn } from './rowTable.ts';

/**
 * Puts a table of the same rows before the units of a program: what all of a column is known is not graded again. A
 * table does not hold which gates are closed or which criteria of rows pass, so such units are left as they are.
 */
export function recalling({ columns, rows }: RowTable, program: readonly Node[]): readonly Node[] {
  const known = new Map(columns.filter(isKnown).map((column) => [column.hash, column]));
  return program.map((node) => {
    const { part } = node;
    const column = 'parts' in part || part.gate || part.listed ? undefined : known.get(part.hash);
    return column ? { ...node, part: recalled(part as Unit, column, rows.length) } : node;
  });
}

function isKnown({ states, kind }: TableColumn): boolean {
  return kind === 'criterion' && !states.includes(cell.lacking);
}

/** A paid unit keeps the form of one that asks: it has its turn behind the free ones. */
function recalled(unit: Unit, column: TableColumn, rows: number): Unit {
  const { asks, ...silent } = unit;
  const score: Unit['score'] = (row, answers) => {
    const { at } = row as PlacedRow & Row;
    return at < rows ? outcomeOf(column, at) : unit.score(row, answers);
  };
  return { ...silent, ...(asks && unit.paid && { asks: () => [] }), score };
}

function outcomeOf({ scores, states, whys }: TableColumn, at: number): Outcome {
  const [state, why = ''] = [states[at], whys.get(at)];
  if (state === cell.score) return { score: scores[at]! };
  return state === cell.error ? { flag: 'other_error', message: why } : { skipped: why };
}
