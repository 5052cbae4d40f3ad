import type { Answer, Ask } from '../../engine/world.ts';

/** Why another attempt at the same ask may do better. */
export type RetryReason = 'throttled' | 'server' | 'connection' | 'timeout' | 'reply';

/** What one call came to: an answer, and what the wrappers around the provider need to know of it. */
export type Attempt = Answer & {
  /** Present where another attempt may do better; `after` is the wait in milliseconds that the provider wants. */
  readonly retry?: { readonly reason: RetryReason; readonly after?: number };
  /** No other ask can succeed now, such as without a valid key. */
  readonly hopeless?: boolean;
  /** The call broke off: the provider may charge for it, but did not say what it used. */
  readonly unmetered?: boolean;
};

/** Calls a provider once. Never rejects but for an abort. */
export type Attempter<A extends Ask> = (ask: A, signal: AbortSignal) => Promise<Attempt>;
