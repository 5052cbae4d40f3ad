import type { ComparedRuns, CriterionEffect, RewardPair } from '../engine/effect.ts';
import type { KeptRow } from '../engine/keptRun.ts';
import { effectOf } from './effect.ts';
import { rankChanges } from './rankChanges.ts';
import { pairedDifference } from './statistics/pairedDifference.ts';

/** How the rows of two runs belong together. */
export interface Columns {
  /** Places of the criteria that both have among the criteria of each run. */
  readonly columns: readonly { readonly id: string; readonly before: number; readonly after: number }[];
  /** The samples are the same, so a line is a row; else those of one id are, in their order. */
  readonly byLine: boolean;
}

type Matched = readonly [before: KeptRow, after: KeptRow];

/** Compares the scores of two runs, sample by sample. */
export function comparedRows(
  before: readonly KeptRow[],
  after: readonly KeptRow[],
  { columns, byLine }: Columns,
): Omit<ComparedRuns, 'before' | 'after' | 'bad' | 'spent'> {
  const olds = new Map(keysOf(before, byLine).map((key, index) => [key, before[index]!]));
  const keys = keysOf(after, byLine);
  const matched = after.flatMap((row, index): Matched[] => {
    const old = olds.get(keys[index]!);
    return old ? [[old, row]] : [];
  });
  const rewards = pairsOf(matched, 0, 0);
  return {
    effect: effectOf(rewards),
    ranks: rankChanges(rewards),
    criteria: columns.map(({ id, before: old, after: young }) => criterion(id, pairsOf(matched, old + 1, young + 1))),
    errors: matched.length - rewards.length,
    onlyBefore: before.length - matched.length,
    onlyAfter: after.length - matched.length,
  };
}

/** Names the rows of one run, each another way. */
function keysOf(rows: readonly KeptRow[], byLine: boolean): readonly (string | number)[] {
  if (byLine) return rows.map(([, line]) => line);
  const seen = new Map<string, number>();
  return rows.map(([id]) => {
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return `${count} ${id}`;
  });
}

/** The scores that both have; 0 is the reward. */
function pairsOf(matched: readonly Matched[], old: number, young: number): readonly RewardPair[] {
  return matched.flatMap(([before, after]) => {
    const [id, line, item, ...scores] = after;
    const [first, second] = [before[old + 3] as number | null, scores[young]!];
    if (typeof first !== 'number' || typeof second !== 'number') return [];
    return [{ id, line, item: item ?? id, before: first, after: second }];
  });
}

function criterion(id: string, pairs: readonly RewardPair[]): CriterionEffect {
  const { n, mean, ci95, detectable } = pairedDifference(pairs);
  const meanOf = (of: (pair: RewardPair) => number) =>
    n === 0 ? null : pairs.reduce((sum, pair) => sum + of(pair), 0) / n;
  return {
    id,
    n,
    before: meanOf((pair) => pair.before),
    after: meanOf((pair) => pair.after),
    difference: mean,
    ci95,
    detectable,
  };
}
