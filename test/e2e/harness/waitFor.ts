import { setTimeout as pause } from 'node:timers/promises';

const every = 100;

/**
 * Reads until the value is accepted (by default: until it is truthy) and returns it.
 * After `limit` milliseconds it throws with `what` and the value that was read last.
 */
export async function waitFor<T>(
  what: string,
  read: () => Promise<T> | T,
  accept: (value: T) => unknown = Boolean,
  limit = 20_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + limit;
  for (;;) {
    const value = await read();
    if (accept(value)) return value as NonNullable<T>;
    if (Date.now() > deadline) {
      throw new Error(`Not within ${limit / 1000} s: ${what}. Last read: ${shown(value)}`);
    }
    await pause(every);
  }
}

/** How long a person waits before asking once more, in milliseconds. */
export const patience = 4_000;

/** Tries until one try does not throw, for about the time of `waitFor`; then it throws what the last one threw. */
export async function again<T>(what: string, attempt: () => Promise<T>): Promise<NonNullable<T>> {
  let fault: unknown = new Error(what);
  const read = () =>
    attempt().catch((error: unknown) => {
      fault = error;
      return undefined;
    });
  return waitFor(what, read, (value) => value !== undefined).catch(() => Promise.reject(fault));
}

function shown(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner) => (inner instanceof Map ? [...inner] : inner)) ?? 'undefined';
  return text.length > 3_000 ? `${text.slice(0, 3_000)} …` : text;
}
