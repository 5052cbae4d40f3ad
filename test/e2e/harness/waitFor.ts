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

function shown(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner) => (inner instanceof Map ? [...inner] : inner)) ?? 'undefined';
  return text.length > 3_000 ? `${text.slice(0, 3_000)} …` : text;
}
