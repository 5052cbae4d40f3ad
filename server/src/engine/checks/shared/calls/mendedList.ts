import { say } from '../../../../languages/message.ts';
import type { Json } from '../../../json.ts';
import type { Repair } from '../flips/repair.ts';
import { listed } from '../listed.ts';
import { quoted } from '../quoted.ts';
import type { Call } from './call.ts';
import { anyOrder, type Match, type Matching } from './matching.ts';
import { callSentence, madeCall, mendedCalls } from './mendedCalls.ts';
import type { WantedCall } from './wantedCall.ts';

/** Changes a list of calls into the one wanted: mends what is not as wanted, or puts what was made into its order. */
export function mendedList(
  calls: readonly Call[],
  wanted: readonly WantedCall[],
  { match, mayHaveExtra }: { readonly match: Match; readonly mayHaveExtra: boolean },
  written: Json | undefined,
): readonly Repair[] {
  const matching = match(calls, wanted);
  if (!matching) return [];
  const missing = matching.missing.map((index) => wanted[index]!);
  const elements = Array.isArray(written) && written.length === calls.length ? written : undefined;
  return [
    ...(elements ? inWantedOrder(calls, wanted, elements) : []),
    ...mendedCalls(calls, { missing, free: matching.extra, mayStay: mayHaveExtra }),
    ...(elements ? betweenOthers(calls, wanted, { matching, mayHaveExtra, elements }) : []),
  ];
}

/** Where every wanted call was made, the same calls in the order wanted, with the others behind them. */
function inWantedOrder(
  calls: readonly Call[],
  wanted: readonly WantedCall[],
  elements: readonly Json[],
): readonly Repair[] {
  const matching = anyOrder(calls, wanted);
  if (!matching) return [];
  const { partners, missing, extra } = matching;
  const order = [...partners.map((partner) => partner!), ...extra];
  const isInOrder = order.every((at, index) => at === index);
  if (missing.length > 0 || isInOrder) return [];
  const names = listed(partners.map((partner) => quoted(calls[partner!]!.name)));
  const json = listText(order.map((at) => JSON.stringify(elements[at])));
  return [{ sentences: [say`Make the calls in the order ${names}.`], edits: [{ path: [], json }] }];
}

interface Between {
  readonly matching: Matching;
  readonly mayHaveExtra: boolean;
  /** The calls as they were written. */
  readonly elements: readonly Json[];
}

/** Puts each missing call behind the one that is wanted before it. */
function betweenOthers(
  calls: readonly Call[],
  wanted: readonly WantedCall[],
  { matching, mayHaveExtra, elements }: Between,
): readonly Repair[] {
  const { partners, missing, extra } = matching;
  const made = new Map(missing.map((index) => [index, madeCall(calls[0], wanted[index]!)]));
  if (missing.length === 0 || [...made.values()].includes(undefined)) return [];
  const behind = (at: number) => {
    const index = partners.indexOf(at);
    const next = partners.findIndex((partner, other) => other > index && partner !== undefined);
    const end = next < 0 ? wanted.length : next;
    return at >= 0 && index < 0
      ? []
      : missing.filter((each) => each > index && each < end).map((each) => made.get(each)!);
  };
  const kept = elements.flatMap((element, at) => {
    const own = extra.includes(at) && !mayHaveExtra ? [] : [JSON.stringify(element)];
    return [...own, ...behind(at)];
  });
  const sentences = missing.map((index) => callSentence(wanted[index]!));
  return [{ sentences, edits: [{ path: [], json: listText([...behind(-1), ...kept]) }] }];
}

function listText(elements: readonly string[]): string {
  return `[${elements.join(',')}]`;
}
