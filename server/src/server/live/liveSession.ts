import type { LiveSession, Profile } from '../../engine/grading.ts';

/** Where a run and what follows it keep what they grade. */
export function liveSession(uri: string, { hash, rows }: Profile): LiveSession {
  return { name: uri, samplesHash: hash, rows };
}
