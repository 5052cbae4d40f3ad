import { setTimeout as pause } from 'node:timers/promises';

const every = 50;

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
      throw new Error(`Not within ${limit / 1000} s: ${what}. Last read: ${JSON.stringify(value)}`);
    }
    await pause(every);
  }
}
