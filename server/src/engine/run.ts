import { flatten, type Node } from './compile.ts';
import type { Outcome } from './outcome.ts';
import { failure } from './outcome.ts';
import type { Group, RowGroup, Unit } from './part.ts';
import { recent } from './recent.ts';
import type { Row } from './sample.ts';
import type { Answer, Ask, World } from './world.ts';

/** What every node of the program says of one row, in the program's order. */
export interface GradedRow {
  readonly row: Row;
  readonly outcomes: readonly Outcome[];
  /** What criteria that stand in the row say, where a rubric takes such. */
  readonly own?: { readonly nodes: readonly GradedNode[]; readonly outcomes: readonly Outcome[] };
}

/** What is to be known of a node once it is graded. */
export type GradedNode = Omit<Node, 'part' | 'passing'>;

export interface RunOptions {
  readonly signal: AbortSignal;
  /** Rows that may wait for answers at the same time. */
  readonly window: number;
  /** Told as soon as a row is done, in any order; the rows come out in the order they went in. */
  readonly done?: (graded: GradedRow) => void;
}

/**
 * Grades rows as they come, in their order, holding at most `window` of them. A program that asks nothing never
 * waits. Rejects only when the signal aborts.
 */
export async function* run(
  program: readonly Node[],
  batches: AsyncIterable<readonly Row[]>,
  world: World,
  options: RunOptions,
): AsyncGenerator<readonly GradedRow[]> {
  const grade = graderOf(program, world, options);
  const waiting: Promise<GradedRow>[] = [];
  for await (const batch of batches) {
    options.signal.throwIfAborted();
    const ready: GradedRow[] = [];
    for (const row of batch) {
      const graded = grade(row);
      if (waiting.length === 0 && !(graded instanceof Promise)) ready.push(graded);
      else waiting.push(settled(graded));
    }
    if (ready.length > 0) yield ready;
    if (waiting.length >= options.window) yield await drain(waiting, options.window / 2);
  }
  while (waiting.length > 0) yield await drain(waiting, Math.max(0, waiting.length - 64));
}

/** A rejection is met where its row's turn comes; until then it must not count as unhandled. */
function settled(graded: GradedRow | Promise<GradedRow>): Promise<GradedRow> {
  const promise = Promise.resolve(graded);
  promise.catch(() => undefined);
  return promise;
}

function drain(waiting: Promise<GradedRow>[], rest: number): Promise<GradedRow[]> {
  return Promise.all(waiting.splice(0, waiting.length - rest));
}

type Grade = (row: Row) => GradedRow | Promise<GradedRow>;

function graderOf(program: readonly Node[], world: World, options: RunOptions): Grade {
  const root = program.at(-1);
  const { forRow } = root && 'parts' in root.part ? root.part : {};
  return root && forRow ? rowGrader(root, forRow, world, options) : programGrader(program, world, options);
}

/**
 * Grades each row by a program of its own, in which the row's criteria stand in place of the last part but the whole;
 * rows with the same criteria share one as long as it is remembered.
 */
function rowGrader(root: Node, forRow: (row: Row) => RowGroup, world: World, options: RunOptions): Grade {
  const { done, ...rest } = options;
  const graders = recent<RowGroup, RowProgram>(remembered);
  const programOf = (group: RowGroup): RowProgram => {
    const nodes = flatten({ ...root, part: group.whole });
    const fixed = nodes.length - 1 - (group.own ? countIn(group.own) : 0);
    const own = nodes.slice(fixed, -1).map(({ part: _part, passing: _passing, ...node }): GradedNode => {
      return { ...node, parts: node.parts.map((part) => part - fixed) };
    });
    const top = nodes.at(-1)!.parts.filter((part) => part >= fixed);
    return { fixed, top, nodes: own, own: group.own, grade: programGrader(nodes, world, rest) };
  };
  return (row) => {
    const group = forRow(row);
    const program = graders(group, () => programOf(group));
    const finish = (graded: GradedRow) => {
      const placed = withOwn(program, graded);
      done?.(placed);
      return placed;
    };
    const graded = program.grade(row);
    return graded instanceof Promise ? graded.then(finish) : finish(graded);
  };
}

/** Rows with the same criteria come one after the other. */
const remembered = 16;

interface RowProgram {
  /** Those of the row's criteria, as a program. */
  readonly nodes: readonly GradedNode[];
  /** How many stand before them. */
  readonly fixed: number;
  /** Which of all are parts of the whole. */
  readonly top: readonly number[];
  readonly own: Group | undefined;
  readonly grade: Grade;
}

/** All that is inside a group. */
function countIn({ parts }: Group): number {
  return parts.reduce((sum, { part }) => sum + 1 + ('parts' in part ? countIn(part) : 0), 0);
}

/** The outcomes as the rubric's own program has them: one in place of those of the row's criteria, which stand beside. */
function withOwn({ nodes, fixed, top, own }: RowProgram, { row, outcomes }: GradedRow): GradedRow {
  if (!own) return { row, outcomes };
  const whole = own.combine(top.map((index) => outcomes[index]!));
  return {
    row,
    outcomes: [...outcomes.slice(0, fixed), whole, outcomes.at(-1)!],
    own: { nodes, outcomes: outcomes.slice(fixed, -1) },
  };
}

function programGrader(program: readonly Node[], world: World, options: RunOptions): Grade {
  const units = unitsOf(program);
  const groups = combiners(program);
  const finish = (row: Row, outcomes: Outcome[]): GradedRow => {
    for (const combine of groups) combine(outcomes);
    const graded = { row, outcomes };
    options.done?.(graded);
    return graded;
  };
  const start = (row: Row, chosen: typeof units, outcomes: Outcome[]): Promise<void>[] => {
    const open: Promise<void>[] = [];
    for (const { index, unit, asks, score } of chosen) {
      if (asks) open.push(settleInto(outcomes, index, settle(unit, row, world, options.signal)));
      else outcomes[index] = score(row, nothing);
    }
    return open;
  };
  const [first, last] = inTurns(units);
  return (row) => {
    const outcomes = new Array<Outcome>(program.length);
    const open = start(row, first, outcomes);
    if (last.length > 0)
      return Promise.all(open)
        .then(() => (spared(last, outcomes) ? undefined : Promise.all(start(row, last, outcomes))))
        .then(() => finish(row, outcomes));
    return open.length > 0 ? Promise.all(open).then(() => finish(row, outcomes)) : finish(row, outcomes);
  };
}

type Units = ReturnType<typeof unitsOf>;

/** Where a gate costs nothing, what costs money waits for what does not. */
function inTurns(units: Units): readonly [Units, Units] {
  if (!units.some(({ unit }) => unit.gate && !unit.paid)) return [units, []];
  return [units.filter(({ unit }) => !unit.paid), units.filter(({ unit }) => unit.paid)];
}

/** Skips the units where a gate is closed already. */
function spared(units: Units, outcomes: Outcome[]): boolean {
  const closing = outcomes.find((outcome) => outcome && 'score' in outcome && outcome.closed !== undefined);
  if (!closing || !('score' in closing)) return false;
  for (const { index } of units) outcomes[index] = { skipped: `The gate \`${closing.closed}\` is not met.` };
  return true;
}

/** What scores by itself, with its place in the program. All of one shape, which the loop over the rows is fast on. */
function unitsOf(program: readonly Node[]) {
  return program.flatMap(({ part }, index) => {
    if ('parts' in part) return [];
    return { index, unit: part, asks: part.asks !== undefined, score: part.score };
  });
}

const nothing: readonly Answer[] = [];

/** What is made of others, in the program's order: each puts its outcome in its place. */
function combiners(program: readonly Node[]): readonly ((outcomes: Outcome[]) => void)[] {
  return program.flatMap(({ part, parts }, index) => {
    if (!('parts' in part)) return [];
    return (outcomes: Outcome[]) => {
      const own: Outcome[] = [];
      for (const child of parts) own.push(outcomes[child]!);
      outcomes[index] = part.combine(own);
    };
  });
}

async function settleInto(outcomes: Outcome[], index: number, outcome: Promise<Outcome>): Promise<void> {
  outcomes[index] = await outcome;
}

/** Asks until the unit wants nothing more. */
async function settle(unit: Unit, row: Row, world: World, signal: AbortSignal): Promise<Outcome> {
  const answers: Answer[] = [];
  for (;;) {
    const asks = unit.asks!(row, answers);
    if ('flag' in asks) return asks;
    if (asks.length === 0) return unit.score(row, answers);
    if (answers.length > 64) return failure('other_error', 'The grader asks without end.');
    answers.push(...(await Promise.all(asks.map((ask) => answer(world, ask, signal)))));
  }
}

function answer(world: World, ask: Ask, signal: AbortSignal): Promise<Answer> {
  const asker = world[ask.ask] as (ask: Ask, signal: AbortSignal) => Promise<Answer>;
  return asker(ask, signal);
}
