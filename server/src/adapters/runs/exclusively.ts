import type { Stats } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds after which whoever made the lock must have died. */
const stale = 10_000;

/**
 * Does work while no other process that names the same lock file does its own. Rejects as the work does, and where the
 * file cannot be made.
 */
export async function exclusively<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + 3 * stale;
  let own = await taken(lock);
  while (own === undefined) {
    if (Date.now() > until) throw new Error(`${lock} is held by another process.`);
    await dropStale(lock);
    await pause(10 + Math.random() * 20);
    own = await taken(lock);
  }
  try {
    return await work();
  } finally {
    if ((await found(lock))?.ino === own) await rm(lock, { force: true });
  }
}

/** What tells our lock from another's; undefined where it is held. */
async function taken(lock: string): Promise<number | undefined> {
  try {
    const made = await open(lock, 'wx', 0o600);
    const { ino } = await made.stat();
    await made.close();
    return ino;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return undefined;
  }
}

/**
 * One process at a time may remove what another left: two that saw the same stale lock would else remove the new one of
 * each other.
 */
async function dropStale(lock: string): Promise<void> {
  if (!isStale(await found(lock))) return;
  const broom = `${lock}.broom`;
  if ((await taken(broom)) === undefined) {
    if (isStale(await found(broom))) await rm(broom, { force: true });
    return;
  }
  if (isStale(await found(lock))) await rm(lock, { force: true });
  await rm(broom, { force: true });
}

function found(lock: string): Promise<Stats | undefined> {
  return stat(lock).catch(() => undefined);
}

function isStale(made: Stats | undefined): boolean {
  return made !== undefined && Date.now() - made.mtimeMs > stale;
}
