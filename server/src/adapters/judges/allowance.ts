/** How many calls may be under way at once, learnt from what the provider admits. */
export interface Allowance {
  /** Calls that may be under way now, at least 1. */
  readonly limit: () => number;
  /** Says that a call starts as the `level`-th under way; the report says how it ended. */
  readonly start: (level: number) => Report;
}

/** `level` is how many calls are under way as this one ends, itself included. */
export type Report = (end: 'admitted' | 'throttled', level: number) => void;

/** Calls turned away one after the other that show a limit, even at a level that was admitted before. */
const STRIKES = 3;

/** Answers, for each call allowed, before a level that was turned away is tried again. */
const PATIENCE = 10;

/**
 * Starts at `most`, which it never passes. It halves when a call is turned away at a level that was never admitted, or
 * when several are turned away in a row; calls that started before the last halving do not halve again. It recovers by
 * one with each answer up to the level below the one turned away, and tries beyond only now and then. So a provider
 * that turns calls away by chance, whatever their number, does not slow it down.
 */
export function createAllowance(most: number): Allowance {
  let limit = most;
  let ceiling = most;
  let proven = 0;
  let strikes = 0;
  let halvings = 0;

  const admit = (level: number) => {
    strikes = 0;
    proven = Math.max(proven, level);
    if (level > ceiling) ceiling = Math.min(most, level * 2);
    limit = Math.min(most, limit + (limit + 1 <= ceiling ? 1 : 1 / (limit * PATIENCE)));
  };
  const throttle = (level: number, isNew: boolean) => {
    strikes++;
    if (level <= proven && strikes < STRIKES) return;
    ceiling = Math.max(1, Math.min(ceiling, level - 1));
    proven = Math.min(proven, ceiling);
    if (isNew) halvings++;
    limit = Math.max(1, Math.min(isNew ? Math.min(limit, level) / 2 : limit, ceiling));
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
