import type { Node } from '../compile.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Outcome } from '../outcome.ts';
import type { Path } from '../part.ts';
import type { GradedRow } from '../run.ts';
import type { Row } from '../sample.ts';
import type { Root } from '../spec.ts';
import { columnKey } from './columnKey.ts';
import { labelScorer, plainScore } from './labelScore.ts';
import { openNodes } from './openNodes.ts';
import { cell, pass, type RowHead, type RowTable, type TableColumn } from './rowTable.ts';

/** Takes graded rows, at most so many, in the order of the samples. */
export interface TableBuilder {
  readonly add: (graded: GradedRow) => void;
  readonly table: (version: number) => RowTable;
}

/** Begins the table of a program that was compiled from the root. */
export function tableBuilder(root: Root, program: readonly Node[], rows: number): TableBuilder {
  const heads: RowHead[] = [];
  const columns = program.map((node, index) => columnOf(node, index === program.length - 1, rows));
  const labels = program.map((node, index) => labelReader(root, node, index === program.length - 1));
  const add = (graded: GradedRow) => {
    const { row, outcomes } = graded;
    const at = heads.length;
    if (at >= rows) return;
    heads.push(headOf(row));
    const open = openNodes(program, graded);
    for (const [index, column] of columns.entries()) {
      if (!open[index]) keep(column, at, outcomes[index]!);
      if (!open[index] && column.passes) column.passes[at] = passOf(program[index]!, index, outcomes);
      const label = row.expert && labels[index]!(row.expert);
      if (label !== undefined) labelsOf(column)[at] = label;
    }
  };
  const table = (version: number): RowTable => ({
    version,
    rows: heads,
    columns: [columns.at(-1)!, ...columns.slice(0, -1)],
  });
  return { add, table };
}

function columnOf(
  { id, path, part, scale, penalty = false, passing }: Node,
  isWhole: boolean,
  rows: number,
): TableColumn {
  const kind = isWhole ? 'reward' : 'parts' in part ? 'group' : 'criterion';
  return {
    key: columnKey({ id }, isWhole),
    id,
    hash: part.hash,
    path,
    kind,
    scale,
    penalty,
    clips: 'clipsMean' in part && part.clipsMean === true,
    scores: new Float64Array(rows).fill(Number.NaN),
    states: new Uint8Array(rows),
    ...(passing && { passes: new Uint8Array(rows) }),
    whys: new Map(),
  };
}

function labelsOf(column: TableColumn): Float64Array {
  column.experts ??= new Float64Array(column.scores.length).fill(Number.NaN);
  return column.experts;
}

function headOf({ line, id, sample }: Row): RowHead {
  const text = sample.output_text;
  return { line, id: owned(id), length: typeof text === 'string' ? text.length : Number.NaN };
}

function passOf({ parts, passing }: Node, index: number, outcomes: readonly Outcome[]): number {
  const found = passing?.of(
    outcomes[index]!,
    parts.map((part) => outcomes[part]!),
  );
  if (found === undefined) return pass.unknown;
  return found ? pass.passed : pass.failed;
}

function keep({ scores, states, whys }: TableColumn, at: number, outcome: Outcome): void {
  if ('score' in outcome) {
    scores[at] = outcome.score;
    states[at] = cell.score;
    return;
  }
  states[at] = 'flag' in outcome ? cell.error : cell.skipped;
  whys.set(at, owned('flag' in outcome ? outcome.message : outcome.skipped));
}

type LabelReader = (expert: JsonObject) => number | undefined;

function labelReader(root: Root, { id, path, scale }: Node, isWhole: boolean): LabelReader {
  const criterion = root.form === 'rubric' && !isWhole ? specAt(root, path) : undefined;
  const scoreOf = criterion ? labelScorer(criterion) : plainScore;
  return (expert) => {
    const label = labelIn(expert, id) ?? (isWhole ? labelIn(expert, 'reward') : undefined);
    return typeof label === 'boolean' ? scale[Number(label)] : scoreOf(label);
  };
}

function labelIn(expert: JsonObject, id: string): Json | undefined {
  return Object.hasOwn(expert, id) ? expert[id] : undefined;
}

function specAt({ graders }: Root, path: Path): JsonObject | undefined {
  const grader = graders.find((each) => each.path.every((step, at) => path[at] === step));
  const found = path
    .slice(grader?.path.length)
    .reduce<Json | undefined>((value, step) => (value as Record<string, Json> | undefined)?.[step], grader?.spec);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as JsonObject) : undefined;
}

/** The text by itself: a part of a longer text would keep the whole of that. */
function owned(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
