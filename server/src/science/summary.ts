import type { Node } from '../engine/compile.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { CriterionFigures, Figures, RowError, RowResult, RunSummary, WorstRow } from '../engine/record.ts';
import type { GradedRow } from '../engine/run.ts';
import type { Row } from '../engine/sample.ts';
import { rivalBuilder } from './rivals.ts';
import { spreadBuilder } from './statistics/spread.ts';

/** Collects the rows of one program; holds sums and the worst few rows, never all. */
export interface SummaryBuilder {
  readonly add: (graded: GradedRow) => void;
  readonly summary: () => RunSummary;
}

/** Starts an empty summary of a program (its last node is the whole). */
export function summaryBuilder(program: readonly Node[]): SummaryBuilder {
  const root = program.length - 1;
  const columns = program.map(columnBuilder);
  const items = new Map<string, number>();
  let graded = 0;
  const add = ({ row, outcomes }: GradedRow) => {
    graded++;
    const item = items.get(row.item_id) ?? items.size;
    items.set(row.item_id, item);
    for (let index = 0; index < columns.length; index++) columns[index]!.add(row, item, outcomes[index]!);
  };
  const summary = (): RunSummary => {
    const { id, path, hash, errors, worst, rival, ...figures } = columns[root]!.column();
    const total = (figures.mean ?? 0) * figures.n;
    const service_mean = graded > 0 ? total / (figures.n + errors) : null;
    const { part } = program[root]!;
    const clip: Clip = 'clipsMean' in part ? clipped : (value) => value;
    const inner = columns.slice(0, root).map((column) => column.column());
    return {
      id,
      path,
      hash,
      graded,
      errors,
      worst,
      ...(rival && { rival }),
      reward: {
        ...figures,
        mean: clip(figures.mean),
        ci95: clippedEnds(figures.ci95, clip),
        service_mean: clip(service_mean),
      },
      criteria: inner,
    };
  };
  return { add, summary };
}

type Clip = (value: number | null) => number | null;

function clipped(value: number | null): number | null {
  return value === null ? null : Math.min(1, Math.max(0, value));
}

function clippedEnds(ends: Figures['ci95'], clip: Clip): Figures['ci95'] {
  return ends && [clip(ends[0])!, clip(ends[1])!];
}

const shown = 5;

type Scored = Extract<Outcome, { score: number }>;

function columnBuilder({ id, path, part, scale, penalty = false }: Node) {
  const scores = spreadBuilder(scale);
  const rivals = rivalBuilder(part);
  const worst: WorstRow[] = [];
  const badness = penalty ? (score: number) => score - scale[0] : (score: number) => scale[1] - score;
  const failed: WorstRow[] = [];
  let errors = 0;
  const add = (row: Row, item: number, outcome: Outcome) => {
    rivals.add(row, outcome);
    if ('score' in outcome) {
      scores.add(outcome.score, item);
      keepWorst(worst, row, outcome, badness);
    } else if ('flag' in outcome) {
      errors++;
      if (failed.length < shown) failed.push({ id: row.id, line: row.line, score: null, message: outcome.message });
    }
  };
  const column = (): CriterionFigures => {
    const figures: Figures = { ...scores.spread(), scale, ...(penalty && { penalty }) };
    const rival = rivals.finding();
    return { id, path, hash: part.hash, ...figures, errors, worst: [...worst, ...failed], ...(rival && { rival }) };
  };
  return { add, column };
}

/** A row that could not be better is none of the worst. */
function keepWorst(
  worst: WorstRow[],
  { id, line }: Row,
  { score, evidence }: Scored,
  badness: (score: number) => number,
): void {
  const bad = badness(score);
  if (bad <= 0 || (worst.length === shown && bad <= badness(worst[shown - 1]!.score!))) return;
  const at = worst.findIndex((other) => badness(other.score!) < bad);
  const message = evidence?.note;
  worst.splice(at < 0 ? worst.length : at, 0, { id, line, score, ...(message && { message }) });
  if (worst.length > shown) worst.pop();
}

/** One row in the wire's words: the whole's score, its parts' scores, and what could not be graded. */
export function rowResult(program: readonly Node[], { row, outcomes }: GradedRow): RowResult {
  const last = program.length - 1;
  const inner = program.slice(0, last);
  const cells = inner.map(({ id }, index) => [id, scoreOf(outcomes[index]!)] as const);
  const failed = inner.flatMap(({ id }, index) => errorOf(id, outcomes[index]!));
  const errors = failed.length > 0 ? failed : errorOf(program[last]!.id, outcomes[last]!);
  return {
    id: row.id,
    line: row.line,
    reward: scoreOf(outcomes[last]!),
    sub_rewards: Object.fromEntries(cells),
    errors,
  };
}

function scoreOf(outcome: Outcome): number | null {
  return 'score' in outcome ? outcome.score : null;
}

function errorOf(id: string, outcome: Outcome): RowError[] {
  return 'flag' in outcome ? [{ id, flag: outcome.flag, message: outcome.message }] : [];
}
