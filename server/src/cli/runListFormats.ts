import type { KeptRun } from '../engine/keptRun.ts';
import { figure, plusMinus, table } from './text.ts';

/** How `runs` prints a list. */
export const runListFormats: Readonly<Record<string, (runs: readonly KeptRun[]) => string>> = { text, json };

const heads = ['#', 'time (UTC)', 'graded', 'mean', '±', 'n', 'errors', 'cost', 'judge', 'by'];

function text(runs: readonly KeptRun[]): string {
  return table([heads, ...runs.map((run, index) => line(run, index + 1))]);
}

function line({ time, root, summary, spent, judges, by }: KeptRun, number: number): readonly string[] {
  const { mean, ci95, n } = summary.reward;
  const cost = spent.cost === null ? '?' : `$${spent.cost.toFixed(4)}`;
  return [
    String(number),
    `${time.slice(0, 10)} ${time.slice(11, 19)}`,
    root.id,
    figure(mean),
    plusMinus(ci95).slice(1) || '–',
    String(n),
    String(summary.errors),
    cost,
    judges.join(', ') || '–',
    by,
  ];
}

function json(runs: readonly KeptRun[]): string {
  return JSON.stringify(runs.map(entry), null, 2);
}

function entry({ id, time, by, spec, root, samples, judges, limit, bad, summary, spent }: KeptRun) {
  const { graded, errors, reward, criteria } = summary;
  return {
    id,
    time,
    by,
    spec,
    root,
    samples,
    judges,
    ...(limit !== undefined && { limit }),
    graded,
    errors,
    bad,
    reward: { mean: reward.mean, ci95: reward.ci95, stdev: reward.stdev, n: reward.n },
    criteria: criteria.map(({ id: name, mean, ci95, n, errors: failed }) => ({
      id: name,
      mean,
      ci95,
      n,
      errors: failed,
    })),
    cost: spent.cost,
    calls: spent.calls,
  };
}
