import type { End } from './allowance.ts';

/** Until when no call may start, because the provider has had enough. */
export interface Hold {
  /** A time of the clock; past where calls may start. */
  readonly until: () => number;
  readonly hear: (end: CallEnd) => void;
}

/** How a call ended, by the order in which calls started. */
export interface CallEnd {
  readonly order: number;
  readonly end: End | undefined;
  /** Milliseconds that the provider asks to wait. */
  readonly after: number | undefined;
  /** No other call is under way. */
  readonly isAlone: boolean;
}

/** Milliseconds. */
const SHORTEST_PAUSE = 50;
const LONGEST_PAUSE = 20_000;

/** What an answer leaves of the pause: with one call turned away for each that is admitted, the pause shrinks. */
const SHRINKING = 0.4;

/**
 * Holds all calls as long as the provider asks, until it admits one that started later: then it meant that call alone.
 * A call that is turned away alone, without a word of how long, shows that calls are counted by time; the pause to keep
 * is learnt: it doubles until one is admitted.
 */
export function createHold(now: () => number): Hold {
  let until = -Infinity;
  let since = 0;
  let pause = SHORTEST_PAUSE;

  const wait = (ms: number, order: number) => {
    until = Math.max(until, now() + ms);
    since = Math.max(since, order);
  };
  const lift = (order: number) => {
    pause = Math.max(SHORTEST_PAUSE, pause * SHRINKING);
    if (order > since) until = -Infinity;
  };
  return {
    until: () => until,
    hear: ({ order, end, after, isAlone }) => {
      if (after !== undefined) wait(after, order);
      else if (end === 'admitted') lift(order);
      else if (end === 'throttled' && isAlone) {
        wait(pause, order);
        pause = Math.min(LONGEST_PAUSE, pause * 2);
      }
    },
  };
}
