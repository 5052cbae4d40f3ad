import { aborting, createAbortWatch } from './abortWatch.ts';

/** Lets several wait for the same thing to happen. */
export interface Signpost {
  /** Resolves when the thing happens next; rejects with the signal's reason. */
  readonly reached: (signal: AbortSignal) => Promise<void>;
  /** Says that it happened. */
  readonly pass: () => void;
}

export function createSignpost(): Signpost {
  const watch = createAbortWatch();
  let next = Promise.withResolvers<void>();
  return {
    reached: (signal) => aborting(next.promise, signal, watch),
    pass: () => {
      next.resolve();
      next = Promise.withResolvers<void>();
    },
  };
}
