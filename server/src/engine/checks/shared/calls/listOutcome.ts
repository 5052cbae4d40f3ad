import { failure, type Outcome } from '../../../outcome.ts';
import { listed } from '../listed.ts';
import { quoted } from '../quoted.ts';
import type { Call } from './call.ts';
import { anyOrder, type Match, type Matching } from './matching.ts';
import { missWords } from './missWords.ts';
import type { WantedCall } from './wantedCall.ts';

/** Scores 1 where no wanted call is missing and, unless `mayHaveExtra`, no other was made; else 0, and says why. */
export function listOutcome(
  calls: readonly Call[],
  wanted: readonly WantedCall[],
  match: Match,
  mayHaveExtra: boolean,
): Outcome {
  const matching = match(calls, wanted);
  if (!matching)
    return failure(
      'other_error',
      `${calls.length} calls and ${wanted.length} wanted ones are too many to tell which is which.`,
    );
  const extra = mayHaveExtra ? [] : matching.extra;
  if (matching.missing.length === 0 && extra.length === 0)
    return { score: 1, evidence: { note: rightWords(calls, matching) } };
  const note =
    match !== anyOrder && isReordered(calls, wanted, extra)
      ? orderWords(calls, wanted)
      : faultWords(calls, wanted, matching, extra);
  return { score: 0, evidence: { note } };
}

function rightWords(calls: readonly Call[], { partners }: Matching): string {
  if (partners.length === 0) return calls.length === 0 ? 'No tool was called, as wanted.' : 'No call was wanted.';
  const places = partners.map((partner) => partner!).sort((one, other) => one - other);
  return `The wanted calls were made: ${listed(places.map((index) => callName(calls, index)))}.`;
}

/** Every wanted call was made, and where that counts nothing else: then the order is at fault. */
function isReordered(calls: readonly Call[], wanted: readonly WantedCall[], extra: readonly number[]): boolean {
  if (extra.length > 0 && calls.length !== wanted.length) return false;
  return anyOrder(calls, wanted)?.missing.length === 0;
}

function orderWords(calls: readonly Call[], wanted: readonly WantedCall[]): string {
  const names = (list: readonly { readonly name: string }[]) => listed(list.map(({ name }) => quoted(name)));
  return `The wanted calls were made, but not in this order: made ${names(calls)}, wanted ${names(wanted)}.`;
}

function faultWords(
  calls: readonly Call[],
  wanted: readonly WantedCall[],
  { missing, extra: free }: Matching,
  extra: readonly number[],
): string {
  const [first, ...others] = missing;
  const sentences = first === undefined ? [] : [missWords(wanted[first]!, calls, free)];
  if (others.length > 0) sentences.push(`${others.length} more of ${wanted.length} wanted calls were not made.`);
  const told = new Set(missing.map((index) => wanted[index]!.name));
  const surplus = extra.filter((index) => !told.has(calls[index]!.name));
  if (surplus.length > 0) sentences.push(`Not wanted: ${listed(surplus.map((index) => callName(calls, index)))}.`);
  return sentences.join(' ');
}

function callName(calls: readonly Call[], index: number): string {
  return `${quoted(calls[index]!.name)} (call ${index + 1})`;
}
