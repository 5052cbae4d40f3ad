import { tQuantile, tQuantile95 } from './tQuantile.ts';

/** Scores of one row by two graders; rows that share an item are one cluster. */
export interface Pair {
  readonly item: string;
  readonly before: number;
  readonly after: number;
}

/** The mean of `after` − `before`; null where there is nothing to tell it from. */
export interface PairedDifference {
  readonly n: number;
  readonly mean: number | null;
  /** 95 % interval of the mean by Student's t, clustered by item. */
  readonly ci95: readonly [number, number] | null;
  /**
   * The smallest true difference that as many samples would show: with 80 % power by the two-sided test at 5 %. Null
   * where the differences do not vary, so that nothing is known of their spread.
   */
  readonly detectable: number | null;
}

/**
 * The mean difference with its cluster-robust interval and the G/(G − 1) correction (Cameron & Miller 2015): with one
 * row an item that is the paired t interval. What it can detect is (t₀.₉₇₅ + t₀.₈) times its standard error (Bloom 1995,
 * “Minimum Detectable Effects”, Evaluation Review 19).
 */
export function pairedDifference(pairs: readonly Pair[]): PairedDifference {
  const n = pairs.length;
  if (n === 0) return { n, mean: null, ci95: null, detectable: null };
  const differences = pairs.map(({ before, after }) => after - before);
  const mean = differences.reduce((sum, each) => sum + each, 0) / n;
  const clusters = new Map<string, number>();
  for (const [index, { item }] of pairs.entries())
    clusters.set(item, (clusters.get(item) ?? 0) + differences[index]! - mean);
  const groups = clusters.size;
  if (groups < 2) return { n, mean, ci95: null, detectable: null };
  const squares = [...clusters.values()].reduce((sum, each) => sum + each * each, 0);
  const error = Math.sqrt((groups / (groups - 1)) * squares) / n;
  const half = tQuantile95(groups - 1) * error;
  const detectable = error > near ? half + tQuantile(0.4, groups - 1) * error : null;
  return { n, mean, ci95: [mean - half, mean + half], detectable };
}

/** What rounding makes of a spread of zero. */
const near = 1e-12;
