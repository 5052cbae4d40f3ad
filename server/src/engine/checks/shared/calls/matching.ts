import { pairing } from '../pairing.ts';
import type { Call } from './call.ts';
import { isWanted, type WantedCall } from './wantedCall.ts';

/** Which calls are which wanted ones, by position. */
export interface Matching {
  /** For each wanted call the call that it was matched with. */
  readonly partners: readonly (number | undefined)[];
  /** Wanted calls that were not made. */
  readonly missing: readonly number[];
  /** Calls that were matched with none. */
  readonly extra: readonly number[];
}

/** Matches as many calls with wanted ones as can be, whatever their order. */
export function anyOrder(calls: readonly Call[], wanted: readonly WantedCall[]): Matching {
  return matchingOf(calls, pairing(calls, wanted, isWanted));
}

/** Matches each wanted call with the first that fits behind the one before. */
export function inOrder(calls: readonly Call[], wanted: readonly WantedCall[]): Matching {
  let from = 0;
  const partners = wanted.map((one) => {
    const at = calls.findIndex((call, index) => index >= from && isWanted(call, one));
    if (at >= 0) from = at + 1;
    return at < 0 ? undefined : at;
  });
  return matchingOf(calls, partners);
}

/** Matches wanted calls with a run of calls, of all runs the one where most fit. */
export function inOneRun(calls: readonly Call[], wanted: readonly WantedCall[]): Matching {
  const starts = Array.from({ length: Math.max(1, calls.length - wanted.length + 1) }, (_, start) => start);
  const runs = starts.map((start) => matchingOf(calls, runFrom(calls, wanted, start)));
  return runs.reduce((best, run) => (run.missing.length < best.missing.length ? run : best));
}

function runFrom(calls: readonly Call[], wanted: readonly WantedCall[], start: number): Matching['partners'] {
  return wanted.map((one, index) => {
    const call = calls[start + index];
    return call && isWanted(call, one) ? start + index : undefined;
  });
}

function matchingOf(calls: readonly Call[], partners: Matching['partners']): Matching {
  const used = new Set(partners);
  return {
    partners,
    missing: partners.flatMap((partner, index) => (partner === undefined ? [index] : [])),
    extra: calls.flatMap((_, index) => (used.has(index) ? [] : [index])),
  };
}
