import type { Path } from '../../../part.ts';
import { type Exact, type ExactObject, isList, isObject } from '../exact.ts';
import { exactJson } from '../exactJson.ts';
import { quoted } from '../quoted.ts';
import { readStrictJson } from '../strictJson.ts';
import type { Call } from './call.ts';
import { readArguments } from './readArguments.ts';

/** Under which key a provider wraps a call; without one the call lies bare. */
const wrappers = ['function', 'custom', 'functionCall', 'function_call', 'toolUse'];

/** What providers call the arguments. */
const argumentKeys = ['arguments', 'input', 'args', 'parameters'];

/** What `type` says of a call; anything else without a name is no call, such as a text beside it. */
const callTypes = ['function', 'function_call', 'tool_use', 'tool_call', 'custom'];

export type ReadCalls = { readonly calls: readonly Call[] } | { readonly fault: string };

/**
 * Reads calls: a list of them, one alone, or either as JSON text. Known are the shapes of OpenAI (chat and responses),
 * Anthropic, Gemini and Bedrock, and a bare `{name, arguments}`; arguments are an object or its JSON text. What stands
 * among the calls of a reply and is none, such as a piece of text, is left out.
 */
export function readCalls(value: Exact): ReadCalls {
  if (typeof value === 'string') {
    const read = readStrictJson(value);
    return 'fault' in read ? read : typeof read.value === 'string' ? notCalls(value) : readCalls(read.value);
  }
  if (value === null) return { calls: [] };
  if (isList(value)) return readList(value, (index) => [index]);
  return isObject(value) ? readList([value], () => []) : notCalls(value);
}

function readList(list: readonly Exact[], placeOf: (index: number) => Path): ReadCalls {
  const calls: Call[] = [];
  for (const [index, element] of list.entries()) {
    if (!isObject(element)) return notCalls(element);
    const call = callOf(element, placeOf(index));
    if (call) calls.push(call);
    else if (!isOther(element)) return notCalls(element);
  }
  return { calls };
}

function notCalls(value: Exact): ReadCalls {
  return { fault: `${quoted(exactJson(value))} is no tool call.` };
}

function isOther({ type }: ExactObject): boolean {
  return typeof type === 'string' && !callTypes.includes(type);
}

function callOf(element: ExactObject, whole: Path): Call | undefined {
  const wrapper = wrappers.find((key) => isObject(own(element, key) ?? null));
  const inner = (wrapper === undefined ? element : element[wrapper]) as ExactObject;
  const name = own(inner, 'name');
  const key = argumentKeys.find((each) => own(inner, each) !== undefined);
  if (typeof name !== 'string' || (key === undefined && isNamedOther(inner))) return undefined;
  const place = { whole, arguments: [...whole, ...(wrapper === undefined ? [] : [wrapper]), key ?? argumentKeys[0]!] };
  return { name, ...readArguments(key === undefined ? {} : inner[key]!), place };
}

/** The result of a call and the turn of a conversation may have a name too. */
function isNamedOther(element: ExactObject): boolean {
  return isOther(element) || Object.hasOwn(element, 'role') || Object.hasOwn(element, 'content');
}

function own(holder: ExactObject, key: string): Exact | undefined {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}
