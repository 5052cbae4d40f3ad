import { tQuantile95 } from './tQuantile.ts';
import { wilson } from './wilson.ts';

/** What is known of a list of scores. Every figure is null where it cannot be told. */
export interface Spread {
  readonly n: number;
  readonly mean: number | null;
  /** 95 % interval of the mean: Wilson for scores 0 and 1, else Student's t; clustered by item when rows share one. */
  readonly ci95: readonly [number, number] | null;
  /** Sample standard deviation (n − 1). */
  readonly stdev: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Counts of scores in twelve equal steps of the scale; what lies outside counts at its ends. */
  readonly bins: readonly number[];
}

/** Takes scores one by one and holds sums only (and one sum an item). Items are named by whole numbers from 0. */
export interface SpreadBuilder {
  readonly add: (score: number, item: number) => void;
  readonly spread: () => Spread;
}

/** Number and sum of the scores of each item, in memory that is not searched for garbage: there may be many columns. */
interface Clusters {
  counts: Uint32Array;
  sums: Float64Array;
  /** Some item has more than one score. */
  isShared: boolean;
}

/** Starts an empty list of scores that are meant to lie from `lo` to `hi`. Mean and deviation by Welford's method. */
export function spreadBuilder([lo, hi]: readonly [lo: number, hi: number] = [0, 1]): SpreadBuilder {
  const clusters: Clusters = { counts: new Uint32Array(0), sums: new Float64Array(0), isShared: false };
  const bins = new Array<number>(12).fill(0);
  const held = { n: 0, mean: 0, squares: 0, ones: 0, zeros: 0, min: Infinity, max: -Infinity };
  const add = (score: number, item: number) => {
    held.n++;
    const step = score - held.mean;
    held.mean += step / held.n;
    held.squares += step * (score - held.mean);
    if (score === 1) held.ones++;
    if (score === 0) held.zeros++;
    held.min = Math.min(held.min, score);
    held.max = Math.max(held.max, score);
    bins[Math.min(11, Math.max(0, Math.floor(((score - lo) / (hi - lo)) * 12)))]!++;
    enter(clusters, item, score);
  };
  const spread = (): Spread => {
    const { n, mean, squares, ones, zeros, min, max } = held;
    if (n === 0) return { n, mean: null, ci95: null, stdev: null, min: null, max: null, bins };
    const exact = ones + zeros === n ? ones / n : mean;
    const plain = () => plainInterval(exact, n, squares, ones, zeros);
    const ci95 = clusters.isShared ? clusteredInterval(exact, n, clusters, plain) : plain();
    return { n, mean: exact, ci95, stdev: n > 1 ? Math.sqrt(squares / (n - 1)) : null, min, max, bins: [...bins] };
  };
  return { add, spread };
}

function enter(clusters: Clusters, item: number, score: number): void {
  if (item >= clusters.counts.length) grow(clusters, item);
  const { counts, sums } = clusters;
  counts[item]!++;
  sums[item]! += score;
  if (counts[item]! > 1) clusters.isShared = true;
}

function grow(clusters: Clusters, item: number): void {
  const room = Math.max(64, Math.ceil(item * 1.5));
  const [counts, sums] = [new Uint32Array(room + 1), new Float64Array(room + 1)];
  counts.set(clusters.counts);
  sums.set(clusters.sums);
  Object.assign(clusters, { counts, sums });
}

type Interval = readonly [number, number] | null;

function plainInterval(mean: number, n: number, squares: number, ones: number, zeros: number): Interval {
  if (ones + zeros === n) return wilson(ones, n);
  if (n < 2) return null;
  return around(mean, tQuantile95(n - 1) * Math.sqrt(squares / (n - 1) / n));
}

/**
 * Cluster-robust variance of a mean of unequal clusters, with the G/(G − 1) correction (Cameron & Miller 2015). Where all
 * items have the very same mean it would be 0 and claim certainty: then the scores count as independent.
 */
function clusteredInterval(mean: number, n: number, { counts, sums }: Clusters, plain: () => Interval): Interval {
  const groups = counts.filter((count) => count > 0).length;
  if (groups < 2) return null;
  let sum = 0;
  for (const [item, count] of counts.entries()) sum += (sums[item]! - count * mean) ** 2;
  if (Math.sqrt(sum) / n < 1e-12) return plain();
  return around(mean, tQuantile95(groups - 1) * (Math.sqrt((groups / (groups - 1)) * sum) / n));
}

function around(mean: number, half: number): Interval {
  return [mean - half, mean + half];
}
