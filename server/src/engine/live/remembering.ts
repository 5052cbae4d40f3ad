import type { Node } from '../compile.ts';
import type { Outcome } from '../outcome.ts';
import type { Unit } from '../part.ts';
import type { Row } from '../sample.ts';
import { type Column, keepOutcome, outcomeAt } from './column.ts';
import type { Columns } from './columns.ts';
import { eachRowGroup } from './eachRowGroup.ts';

/** A row with its place among the rows of its samples, from 0. */
export interface PlacedRow extends Row {
  readonly at: number;
}

/** What a program is graded with beside the world. All columns are of the samples whose rows are graded. */
export interface Memory {
  /** What is known already; absent in a run that grades all anew. */
  readonly known?: Columns;
  /** Takes what is graded now. */
  readonly kept: Columns;
  /** Whether a unit may be graded where nothing is known. */
  readonly may: (unit: Unit) => boolean;
}

/** A program for placed rows that grades only what is not known, and the positions of nodes that lacked something. */
export interface Remembering {
  readonly program: readonly Node[];
  /** Of the rows graded so far: what is said of these nodes is no score. */
  readonly lacking: () => ReadonlySet<number>;
}

/**
 * Puts a memory before the units of a program. A row whose score is known is not asked about again. Criteria that stand
 * in the rows are not held: they are graded again.
 */
export function remembering(nodes: readonly Node[], memory: Memory): Remembering {
  const lacked = new Set<number>();
  const own = new Set(nodes.map(({ part }) => part.hash));
  const program = nodes.map((node, index): Node => {
    const { part, id, parts } = node;
    const lack = () => {
      lacked.add(index);
      const standIn = parts.at(-1);
      if (standIn !== undefined) lacked.add(standIn);
    };
    const held = (unit: Unit, name: string) => remembered(unit, name, { ...memory, lack });
    if (!('parts' in part)) return { ...node, part: held(part, id) };
    if (!part.forRow) return node;
    const changed = (unit: Unit, name: string) => {
      if (own.has(unit.hash)) return held(unit, name);
      return memory.may(unit) ? unit : lackingUnit(unit, () => undefined, lack);
    };
    return { ...node, part: { ...part, forRow: eachRowGroup(part.forRow, changed) } };
  });
  return { program, lacking: () => withWholes(nodes, lacked) };
}

function withWholes(nodes: readonly Node[], lacked: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(lacked);
  for (const [index, { parts }] of nodes.entries()) if (parts.some((part) => all.has(part))) all.add(index);
  return all;
}

function remembered(unit: Unit, id: string, { known, kept, may, lack }: Memory & { readonly lack: () => void }): Unit {
  const column = known?.of(unit.hash);
  const recall: Recall = (row) => column && outcomeAt(column, placeOf(row), id);
  if (!may(unit)) return lackingUnit(unit, recall, lack);
  const target = kept.of(unit.hash);
  const learn = (row: Row, outcome: Outcome) => {
    keepOutcome(target, placeOf(row), outcome);
    return outcome;
  };
  const { asks, ...silent } = unit;
  const score: Unit['score'] = (row, answers) => recall(row) ?? learn(row, unit.score(row, answers));
  if (!asks || isFull(column)) return { ...silent, ...asNever(unit), score };
  const ask: Unit['asks'] = (row, answers) => {
    const wanted = recall(row) ? [] : asks(row, answers);
    if ('flag' in wanted) learn(row, wanted);
    return wanted;
  };
  return { ...silent, score, asks: ask };
}

type Recall = (row: Row) => Outcome | undefined;

/** What a unit says that may not be asked, where nothing is known: this very object. */
export const unasked: Outcome = { skipped: 'It is not asked while you type.' };

/** Says what is known, and calls `lack` where nothing is. */
function lackingUnit(unit: Unit, recall: Recall, lack: () => void): Unit {
  const { asks: _, ...silent } = unit;
  const score = (row: Row) => {
    const outcome = recall(row);
    if (!outcome) lack();
    return outcome ?? unasked;
  };
  return { ...silent, ...asNever(unit), score };
}

/** A paid unit always has its turn behind the free ones, so it keeps the form of one that asks. */
function asNever({ paid }: Unit): Pick<Unit, 'asks'> {
  return paid ? { asks: () => [] } : {};
}

function placeOf(row: Row): number {
  return (row as PlacedRow).at;
}

function isFull(column: Column | undefined): boolean {
  return column !== undefined && column.known === column.rows;
}
