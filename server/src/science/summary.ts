import type { Node } from '../engine/compile.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { CriterionFigures, Figures, RowError, RowResult, RunSummary, WorstRow } from '../engine/record.ts';
import type { GradedRow } from '../engine/run.ts';
import type { Row } from '../engine/sample.ts';
import { passBuilder } from './passes.ts';
import { rivalBuilder } from './rivals.ts';
import { rowIdBuilder } from './rowIds.ts';
import { spreadBuilder } from './statistics/spread.ts';
import { tagBuilder } from './tags.ts';

/** Collects the rows of one program; holds sums and the worst few rows, never all. */
export interface SummaryBuilder {
  readonly add: (graded: GradedRow) => void;
  readonly summary: () => RunSummary;
}

/** Starts an empty summary of a program (its last node is the whole). */
export function summaryBuilder(program: readonly Node[]): SummaryBuilder {
  const root = program.length - 1;
  const columns = program.map(columnBuilder);
  const ids = rowIdBuilder(program[root]!.path, columnBuilder);
  const tags = tagBuilder(program);
  const items = new Map<string, number>();
  let graded = 0;
  let closed = 0;
  const add = (found: GradedRow) => {
    const { row, outcomes } = found;
    graded++;
    const known = items.get(row.item_id);
    const item = known ?? items.size;
    if (known === undefined) items.set(row.item_id, item);
    ids.add(found, item);
    tags.add(found, item);
    const whole = outcomes[root]!;
    if ('score' in whole && whole.closed !== undefined) closed++;
    for (let index = 0; index < columns.length; index++) columns[index]!.add(row, item, outcomes[index]!, outcomes);
  };
  const summary = (): RunSummary => {
    const { id, path, hash, errors, worst, rival, passed, ...figures } = columns[root]!.column();
    const total = (figures.mean ?? 0) * figures.n;
    const { part, ours } = program[root]!;
    const service_mean = graded > 0 && !ours ? total / (figures.n + errors) : null;
    const clip: Clip = 'clipsMean' in part ? clipped : (value) => value;
    const inner = columns.slice(0, root).map((column, index) => {
      const { part: own } = program[index]!;
      const found = column.column();
      const isOfRows = 'listed' in own && own.listed !== undefined;
      return isOfRows ? { ...found, mean: clip(found.mean), ci95: clippedEnds(found.ci95, clip) } : found;
    });
    return {
      id,
      path,
      hash,
      graded,
      errors,
      worst,
      ...(rival && { rival }),
      ...(passed && { passed }),
      ...(closed > 0 && { closed }),
      reward: {
        ...figures,
        mean: clip(figures.mean),
        ci95: clippedEnds(figures.ci95, clip),
        service_mean: clip(service_mean),
      },
      criteria: [...inner, ...ids.shared()],
      ...clippedTags(tags.found(), clip),
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

function clippedTags(found: ReturnType<ReturnType<typeof tagBuilder>['found']>, clip: Clip): typeof found {
  const tags = found.tags?.map((each) => ({ ...each, mean: clip(each.mean), ci95: clippedEnds(each.ci95, clip) }));
  return { ...found, ...(tags && { tags }) };
}

const shown = 5;

type Scored = Extract<Outcome, { score: number }>;

function columnBuilder({ id, path, part, scale, penalty = false, passing, parts }: Node) {
  const scores = spreadBuilder(scale);
  const passes = passing && passBuilder(passing, parts);
  const rivals = rivalBuilder(part);
  const worst: WorstRow[] = [];
  const badness = penalty ? (score: number) => score - scale[0] : (score: number) => scale[1] - score;
  const failed: WorstRow[] = [];
  let errors = 0;
  let examples = 0;
  const add = (row: Row, item: number, outcome: Outcome, outcomes: readonly Outcome[]) => {
    rivals.add(row, outcome);
    passes?.add(item, outcome, outcomes);
    if ('score' in outcome) {
      scores.add(outcome.score, item);
      keepWorst(worst, row, outcome, badness);
    } else if ('skipped' in outcome) {
      if (outcome.isExample) examples++;
    } else {
      errors++;
      if (failed.length < shown) failed.push({ id: row.id, line: row.line, score: null, message: outcome.message });
    }
  };
  const column = (): CriterionFigures => {
    const figures: Figures = { ...scores.spread(), scale, ...(penalty && { penalty }) };
    const found = { rival: rivals.finding(), passed: passes?.passed() };
    const left = examples > 0 ? { examples } : {};
    const more = { ...left, ...(found.rival && { rival: found.rival }), ...(found.passed && { passed: found.passed }) };
    return { id, path, hash: part.hash, ...figures, errors, worst: [...worst, ...failed], ...more };
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

/**
 * One row in the wire's words: the whole's score, its parts' scores, and what could not be graded. Criteria that stand
 * in the row are in place of the part that stands for them.
 */
export function rowResult(program: readonly Node[], { row, outcomes, own }: GradedRow): RowResult {
  const last = program.length - 1;
  const inner = program.slice(0, own ? last - 1 : last);
  const { passing, parts } = program[last]!;
  const said = [
    ...inner.map(({ id }, index) => [id, outcomes[index]!] as const),
    ...(own?.nodes ?? []).map(({ id }, index) => [id, own!.outcomes[index]!] as const),
  ];
  const cells = said.map(([id, outcome]) => [id, scoreOf(outcome)] as const);
  const failed = said.flatMap(([id, outcome]) => errorOf(id, outcome));
  const errors = failed.length > 0 ? failed : errorOf(program[last]!.id, outcomes[last]!, last > 0);
  return {
    id: row.id,
    line: row.line,
    reward: scoreOf(outcomes[last]!),
    sub_rewards: Object.fromEntries(cells),
    ...(passing && {
      passed:
        passing.of(
          outcomes[last]!,
          parts.map((index) => outcomes[index]!),
        ) ?? null,
    }),
    errors,
  };
}

function scoreOf(outcome: Outcome): number | null {
  return 'score' in outcome ? outcome.score : null;
}

function errorOf(id: string, outcome: Outcome, whole = false): RowError[] {
  return 'flag' in outcome ? [{ id, flag: outcome.flag, message: outcome.message, ...(whole && { whole }) }] : [];
}
