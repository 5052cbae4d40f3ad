import { exactKey } from '../exact.ts';
import { pairedByKey, pairing } from '../pairing.ts';
import { type Steps, spend, stepsOfSearch } from '../steps.ts';
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

/** Matches calls with wanted ones; undefined where there are too many of both to tell in short time. */
export type Match = (calls: readonly Call[], wanted: readonly WantedCall[]) => Matching | undefined;

/** Matches as many calls with wanted ones as can be, whatever their order. */
export const anyOrder: Match = (calls, wanted) => {
  const keys = calls.map(keyOfCall);
  const wantedKeys = wanted.map((one, index) => keyOfWanted(one) ?? `no call ${index}`);
  const same = pairedByKey(keys, wantedKeys);
  const begun = same.map((at, index) => (at !== undefined && isWanted(calls[at]!, wanted[index]!) ? at : undefined));
  return counted(calls, (fits, steps) => pairing([...calls.keys()], wanted, fits, { steps, begun }));
};

/** Matches each wanted call with the first that fits behind the one before. */
export const inOrder: Match = (calls, wanted) =>
  counted(calls, (fits) => {
    let from = 0;
    return wanted.map((one) => {
      let at = from;
      while (at < calls.length && !fits(at, one)) at++;
      if (at === calls.length) return undefined;
      from = at + 1;
      return at;
    });
  });

/** Matches wanted calls with a run of calls, of all runs the one where most fit. */
export const inOneRun: Match = (calls, wanted) =>
  counted(calls, (fits, steps) => {
    let [best, most]: [Matching['partners'], number] = [[], -1];
    const starts = Math.max(1, calls.length - wanted.length + 1);
    for (let start = 0; start < starts && steps.left >= 0; start++) {
      const run = wanted.map((one, index) =>
        start + index < calls.length && fits(start + index, one) ? start + index : undefined,
      );
      const count = run.filter((at) => at !== undefined).length;
      if (count > most) [best, most] = [run, count];
    }
    return best;
  });

type Fits = (at: number, wanted: WantedCall) => boolean;

/** A name takes a step, arguments more the longer they are. */
function counted(
  calls: readonly Call[],
  partnersOf: (fits: Fits, steps: Steps) => Matching['partners'],
): Matching | undefined {
  const steps = stepsOfSearch();
  const costs: number[] = [];
  const costOf = (at: number) => {
    costs[at] ??= 8 + Math.floor(keyOfCall(calls[at]!).length / 8);
    return costs[at];
  };
  const fits: Fits = (at, wanted) =>
    spend(steps, 1) && calls[at]!.name === wanted.name && spend(steps, costOf(at)) && isWanted(calls[at]!, wanted);
  const partners = partnersOf(fits, steps);
  return steps.left < 0 ? undefined : matchingOf(calls, partners);
}

function keyOfCall({ name, arguments: found, unread = '' }: Call): string {
  return JSON.stringify([name, found ? exactKey(found, false) : unread]);
}

function keyOfWanted({ name, right }: WantedCall): string | undefined {
  return right && JSON.stringify([name, exactKey(right, false)]);
}

function matchingOf(calls: readonly Call[], partners: Matching['partners']): Matching {
  const used = new Set(partners);
  return {
    partners,
    missing: partners.flatMap((partner, index) => (partner === undefined ? [index] : [])),
    extra: calls.flatMap((_, index) => (used.has(index) ? [] : [index])),
  };
}
