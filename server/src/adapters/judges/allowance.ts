/** How a call ended: admitted, or turned away for being too many. */
export type End = 'admitted' | 'throttled';

/** How many calls may be under way at once, learnt from what the provider admits. */
export interface Allowance {
  /** Calls that may be under way now, at least 1. */
  readonly limit: () => number;
  /** Says that a call starts as the `level`-th under way; the report says how it ended. */
  readonly start: (level: number) => Report;
}

/** `level` is how many calls are under way as this one ends, itself included. */
export type Report = (end: End, level: number) => void;

/** Calls turned away in a row that show a limit, even at a level that was admitted before. */
const STRIKES = 5;

/** Calls turned away at a level never admitted that show a limit. */
const DOUBTS = 4;

/** Answers, for each call allowed, before a level that was turned away is tried again: at first, and at most. */
const PATIENCE = { first: 2, most: 64 };

/**
 * Starts at `most`, which it never passes. It halves when calls are turned away at a level that was never admitted, or
 * several in a row; calls that started before the last halving do not halve again. It recovers by one with each answer
 * up to the level below the one turned away, and tries beyond only now and then, ever more seldom. So a provider that
 * turns calls away by chance, whatever their number, hardly slows it down.
 */
export function createAllowance(most: number): Allowance {
  let limit = most;
  let ceiling = most;
  let patience = PATIENCE.first;
  let proven = 0;
  let doubts = 0;
  let strikes = 0;
  let halvings = 0;

  const admit = (level: number) => {
    strikes = 0;
    if (level > proven) {
      proven = level;
      doubts = 0;
    }
    if (level > ceiling) {
      ceiling = Math.min(most, level * 2);
      patience = PATIENCE.first;
    }
    limit = Math.min(most, limit + (limit + 1 <= ceiling ? 1 : 1 / (limit * patience)));
  };
  const halve = (level: number) => {
    halvings++;
    doubts = 0;
    patience = Math.min(PATIENCE.most, patience * 2);
    limit = Math.min(limit, level) / 2;
  };
  const throttle = (level: number, isNew: boolean) => {
    strikes++;
    if (level > proven) doubts++;
    if (isNew && doubts < DOUBTS && strikes < STRIKES) return;
    ceiling = Math.max(1, Math.min(ceiling, level - 1));
    proven = Math.min(proven, ceiling);
    if (isNew) halve(level);
    limit = Math.max(1, Math.min(limit, ceiling));
  };
  return {
    limit: () => Math.floor(limit),
    start: (levelBefore) => {
      const born = halvings;
      return (end, level) => {
        if (end === 'admitted') admit(Math.min(levelBefore, level));
        else throttle(level, born === halvings);
      };
    },
  };
}
