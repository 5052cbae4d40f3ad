import type { Node } from './compile.ts';
import type { Outcome } from './outcome.ts';
import { failure } from './outcome.ts';
import type { Unit } from './part.ts';
import type { Row } from './sample.ts';
import type { Answer, Ask, World } from './world.ts';

/** What every node of the program says of one row, in the program's order. */
export interface GradedRow {
  readonly row: Row;
  readonly outcomes: readonly Outcome[];
}

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
  const asks = program.some(({ part }) => !('parts' in part) && part.asks);
  const waiting: Promise<GradedRow>[] = [];
  for await (const batch of batches) {
    options.signal.throwIfAborted();
    if (!asks) yield batch.map((row) => grade(row) as GradedRow);
    else for (const row of batch) waiting.push(settled(grade(row)));
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
      outcomes[index] = part.combine(parts.map((child) => outcomes[child]!));
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
