import type { RunSummary, Spent } from './record.ts';

/** The rewards of one sample by two specs. */
export interface RewardPair {
  readonly id: string;
  /** In the samples file, from 1. */
  readonly line: number;
  /** Samples that share an item are one cluster. */
  readonly item: string;
  readonly before: number;
  readonly after: number;
}

/** What another spec changes in the rewards of the same samples. */
export interface Effect {
  /** Samples that have both rewards. */
  readonly n: number;
  /** Means; null where there is no sample. */
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  /** 95 % interval of the difference, by Student’s t, clustered by item. */
  readonly ci95: readonly [number, number] | null;
  /** The smallest difference that so many samples can show (80 % power, two-sided 5 %); null where nothing tells. */
  readonly detectable: number | null;
  /** τ-b of the rewards; null where one of the specs gives all samples the same. */
  readonly kendall_tau: number | null;
  /** Pairs of samples, and those of them whose order is reversed. */
  readonly pairs: number;
  readonly flipped: number;
  readonly rose: number;
  readonly fell: number;
  /** The samples whose reward changed most, at most ten. */
  readonly most: readonly Omit<RewardPair, 'item'>[];
}

/** What two specs give the same samples. */
export interface Compared {
  readonly before: RunSummary;
  readonly after: RunSummary;
  readonly effect: Effect;
  /** Samples without a reward by one of them or both: left out of the effect. */
  readonly errors: number;
  /** Lines that are no samples. */
  readonly bad: number;
  readonly spent: Spent;
}

/** What two runs, as they are kept, gave the samples that both had. */
export interface ComparedRuns extends Compared {
  /** Of the criteria that both have. */
  readonly criteria: readonly CriterionEffect[];
  /** The samples whose rank changed most, at most ten. */
  readonly ranks: readonly RankChange[];
  /** Samples that only one of the runs graded. */
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}

/** What became of the scores of one criterion. */
export interface CriterionEffect extends Pick<Effect, 'n' | 'before' | 'after' | 'difference' | 'ci95' | 'detectable'> {
  /** The one after. */
  readonly id: string;
}

/** The places of a sample among all, from 1 for the highest reward; equal rewards share the middle of theirs. */
export interface RankChange {
  readonly id: string;
  readonly line: number;
  readonly before: number;
  readonly after: number;
}
