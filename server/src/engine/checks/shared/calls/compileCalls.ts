import { failure } from '../../../outcome.ts';
import { compileValue } from '../../../value.ts';
import { type Exact, isList, isObject } from '../exact.ts';
import { exactJson } from '../exactJson.ts';
import type { Finding } from '../finding.ts';
import { quoted } from '../quoted.ts';
import type { CallOptions, CallSpec } from './callSpec.ts';
import { compileCall } from './compileCall.ts';
import { every, type FromRow, fromValue } from './fromRow.ts';
import { plainArguments } from './plainArguments.ts';
import { readCalls } from './readCalls.ts';
import { valueIn } from './valueIn.ts';
import { callOf, callWith, type WantedCall } from './wantedCall.ts';

/** Compiles the calls that a check names; a template stands for calls in the row, whose arguments are plain values. */
export function compileCalls(
  specs: readonly CallSpec[] | string,
  options: CallOptions,
): FromRow<readonly WantedCall[]> {
  if (typeof specs !== 'string') return every(specs.map((spec) => compileCall(spec, options)));
  return fromValue(compileValue(specs), (found) => callsFrom(found, specs, options));
}

/** In data, too, a text is the name of a tool whose arguments do not count, unless it is the JSON of calls. */
function callsFrom(found: Exact, source: string, options: CallOptions): Finding<readonly WantedCall[]> {
  const written = unwrapped(found);
  const calls: WantedCall[] = [];
  for (const element of isList(written) ? written.map(unwrapped) : [written]) {
    const read = typeof element === 'string' ? { value: callOf(element) } : plainCall(element, options);
    if ('fault' in read) return failure('other_error', `No tool calls could be read from \`${source}\`: ${read.fault}`);
    calls.push(read.value);
  }
  return { value: calls };
}

function unwrapped(found: Exact): Exact {
  const read = typeof found === 'string' ? valueIn(found) : undefined;
  return read !== undefined && (isList(read) || isObject(read)) ? read : found;
}

function plainCall(element: Exact, options: CallOptions): { readonly value: WantedCall } | { readonly fault: string } {
  const read = readCalls([element]);
  if ('fault' in read) return read;
  const [call] = read.calls;
  if (!call) return { fault: `${quoted(exactJson(element))} is no tool call.` };
  if (!call.arguments) return { fault: `the arguments of ${quoted(call.name)} are no JSON object.` };
  return { value: callWith(call.name, plainArguments(call.arguments, options), options.extra_arguments ?? false) };
}
