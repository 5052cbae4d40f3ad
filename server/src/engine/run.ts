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
  const finish = (row: Row, outcomes: Outcome[]): GradedRow => {
    for (const [index, { part, parts }] of program.entries())
      if ('parts' in part) outcomes[index] = part.combine(parts.map((child) => outcomes[child]!));
    const graded = { row, outcomes };
    options.done?.(graded);
    return graded;
  };
  return (row) => {
    const outcomes = new Array<Outcome>(program.length);
    const open: Promise<void>[] = [];
    for (let index = 0; index < program.length; index++) {
      const { part } = program[index]!;
      if ('parts' in part) continue;
      if (part.asks) open.push(settleInto(outcomes, index, settle(part, row, world, options.signal)));
      else outcomes[index] = part.score(row, []);
    }
    return open.length > 0 ? Promise.all(open).then(() => finish(row, outcomes)) : finish(row, outcomes);
  };
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
