import { createAbortWatch } from './abortWatch.ts';
import type { Attempt } from './attempt.ts';

/** An ask that waits for its turn. */
export interface WaitingAsk<A> {
  readonly ask: A;
  readonly signal: AbortSignal;
  readonly resolve: (attempt: Attempt) => void;
  readonly reject: (reason: unknown) => void;
}

export interface WaitingAsks<A> {
  readonly add: (waiting: WaitingAsk<A>) => void;
  /** The one whose turn it is, if any waits. */
  readonly first: () => WaitingAsk<A> | undefined;
  readonly take: () => WaitingAsk<A> | undefined;
}

/** Asks in their order, those that come again before new ones. One whose signal aborts leaves at once, rejected. */
export function createWaitingAsks<A extends object>(): WaitingAsks<A> {
  const met = new WeakSet<A>();
  const watch = createAbortWatch();
  const again = createLine<WaitingAsk<A>>();
  const fresh = createLine<WaitingAsk<A>>();
  return {
    add: (waiting) => {
      const { ask, signal, resolve, reject } = waiting;
      if (signal.aborted) return reject(signal.reason);
      const line = met.has(ask) ? again : fresh;
      met.add(ask);
      const settle = (attempt: Attempt) => {
        unwatch();
        resolve(attempt);
      };
      const entry = { ...waiting, resolve: settle };
      const unwatch = watch(signal, () => {
        line.leave(entry);
        reject(signal.reason);
      });
      line.join(entry);
    },
    first: () => again.first() ?? fresh.first(),
    take: () => again.take() ?? fresh.take(),
  };
}

/** First in, first out; leaving from the middle takes no longer than from the front. */
function createLine<T extends object>() {
  const gone = new WeakSet<T>();
  let entries: T[] = [];
  let front = 0;

  const first = () => {
    while (front < entries.length && gone.has(entries[front]!)) front++;
    return entries[front];
  };
  return {
    first,
    join: (entry: T) => {
      entries.push(entry);
    },
    leave: (entry: T) => {
      gone.add(entry);
    },
    take: () => {
      const entry = first();
      if (entry) front++;
      if (front > 1000 && front * 2 > entries.length) {
        entries = entries.slice(front);
        front = 0;
      }
      return entry;
    },
  };
}
