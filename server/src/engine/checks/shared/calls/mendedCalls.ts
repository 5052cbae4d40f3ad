import { type Message, say } from '../../../../languages/message.ts';
import type { ValueEdit } from '../../../why/flip.ts';
import { exactJson } from '../exactJson.ts';
import { differenceSentence } from '../flips/differingValues.ts';
import type { Repair } from '../flips/repair.ts';
import { quoted } from '../quoted.ts';
import type { Call, CallPlace } from './call.ts';
import type { WantedCall } from './wantedCall.ts';

/** What is wrong with a list of calls. */
export interface CallFaults {
  /** Wanted calls that were not made. */
  readonly missing: readonly WantedCall[];
  /** Positions of calls that may be changed, because they are no wanted one. */
  readonly free: readonly number[];
  /** Whether a call that stays free must go. */
  readonly mayStay: boolean;
}

/** Changes what is called: first the arguments that differ alone, then all arguments of the calls that differ. */
export function mendedCalls(calls: readonly Call[], faults: CallFaults): readonly Repair[] {
  return [mended(calls, faults, fineMend), mended(calls, faults, wholeMend)].flatMap((repair) => repair ?? []);
}

/** Takes calls away, from the end, so that the positions hold. */
export function removedCalls(calls: readonly Call[], positions: readonly number[]): Repair | undefined {
  const places = positions.map((at) => calls[at]!.place?.whole);
  if (places.some((place) => place === undefined)) return undefined;
  const edits = places.map((path) => ({ path: path! })).reverse();
  return { sentences: positions.map((at) => say`Leave out call ${at + 1} of ${quoted(calls[at]!.name)}.`), edits };
}

type Mend = (call: Call, at: number, wanted: WantedCall) => Repair | undefined;

function mended(calls: readonly Call[], { missing, free, mayStay }: CallFaults, mend: Mend): Repair | undefined {
  const left = new Set(free);
  const changed: Repair[] = [];
  const added: WantedCall[] = [];
  for (const wanted of missing) {
    const at = closestOf(calls, left, wanted);
    if (at === undefined) added.push(wanted);
    else {
      left.delete(at);
      const repair = mend(calls[at]!, at, wanted);
      if (!repair) return undefined;
      changed.push(repair);
    }
  }
  const gone = removedCalls(calls, mayStay ? [] : [...left]);
  const more = addedCalls(calls, added);
  if (!gone || !more) return undefined;
  const all = [...changed, gone, more];
  return { sentences: all.flatMap(({ sentences }) => sentences), edits: all.flatMap(({ edits }) => edits) };
}

/** The free call of the same tool that differs least. */
function closestOf(calls: readonly Call[], left: ReadonlySet<number>, wanted: WantedCall): number | undefined {
  const [closest] = [...left]
    .filter((at) => calls[at]!.name === wanted.name && calls[at]!.place)
    .map((at) => ({ at, count: wanted.differences(calls[at]!).length }))
    .sort((one, other) => one.count - other.count);
  return closest?.at;
}

function fineMend(call: Call, at: number, wanted: WantedCall): Repair | undefined {
  const differences = wanted.mending(call);
  if (!differences) return undefined;
  return {
    sentences: differences.map((each) => inCall(at, call, differenceSentence(each))),
    edits: differences.map(({ path, wanted: value }) => ({
      path: [...call.place!.arguments, ...path],
      ...(value !== undefined && { json: exactJson(value) }),
    })),
  };
}

function wholeMend(call: Call, at: number, { right }: WantedCall): Repair | undefined {
  if (!right) return undefined;
  const sentence = say`the arguments should be ${quoted(exactJson(right))}.`;
  return {
    sentences: [inCall(at, call, sentence)],
    edits: [{ path: call.place!.arguments, json: JSON.stringify(exactJson(right)) }],
  };
}

function inCall(at: number, { name }: Call, sentence: Message): Message {
  return say`Call ${at + 1} of ${quoted(name)}: ${sentence}`;
}

/** Adds calls at the end, in the shape of those that are there. */
function addedCalls(calls: readonly Call[], wanted: readonly WantedCall[]): Repair | undefined {
  const made = wanted.map((call) => madeCall(calls[0], call));
  if (made.some((json) => json === undefined)) return undefined;
  const each = made.map((json): ValueEdit => ({ path: [-1], json: json! }));
  const edits = calls.length > 0 || made.length === 0 ? each : [{ path: [], json: `[${made.join(',')}]` }];
  return { sentences: wanted.map(callSentence), edits };
}

/** What to call, and with what. */
export function callSentence({ name, right = {} }: WantedCall): Message {
  return say`Call ${quoted(name)} with ${quoted(exactJson(right))}.`;
}

/** JSON of a call as it is wanted, in the shape of another; undefined where no right arguments are known. */
export function madeCall(like: Call | undefined, { name, right }: WantedCall): string | undefined {
  if (!right) return undefined;
  const [wrapper, key] = like?.place ? keysOf(like.place) : ['function', 'arguments'];
  const given = exactJson(right);
  const member = `${JSON.stringify(key)}:${wrapper === 'function' ? JSON.stringify(given) : given}`;
  const call = `{"name":${JSON.stringify(name)},${member}}`;
  return wrapper === undefined ? call : `{"type":"function",${JSON.stringify(wrapper)}:${call}}`;
}

function keysOf({ whole, arguments: inner }: CallPlace): readonly [wrapper: string | undefined, key: string] {
  const keys = inner.slice(whole.length).map(String);
  return keys.length > 1 ? [keys[0], keys[1]!] : [undefined, keys[0]!];
}
