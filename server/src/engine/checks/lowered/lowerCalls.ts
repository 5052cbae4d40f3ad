import { pythonPattern } from '../../../languages/regex/index.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { CallOptions, CallSpec } from '../shared/calls/callSpec.ts';
import { meantKinds } from '../shared/calls/meantKinds.ts';
import { type Loss, otherPattern } from './lowered.ts';
import { lowerValue } from './lowerValue.ts';

/** Wanted calls for the Python function `wanted_calls`. */
export function lowerCalls(specs: readonly CallSpec[] | string, options: CallOptions): { readonly calls: Json } | Loss {
  if (typeof specs === 'string') return { calls: { calls: lowerValue(specs), ...rulesOf(options) } };
  const lowered = specs.map((spec) => lowerCall(spec, options));
  const loss = lowered.find((each): each is Loss => 'loss' in each);
  return loss ?? { calls: lowered.map((each) => (each as { readonly call: Json }).call) };
}

export function lowerCall(spec: CallSpec, options: CallOptions): { readonly call: Json } | Loss {
  const { name, arguments: given, ...own } = typeof spec === 'string' ? { name: spec } : spec;
  const call = { name: lowerValue(name), ...rulesOf({ ...options, ...own }) };
  if (given === undefined) return { call };
  if (typeof given === 'string') return { call: { ...call, at: lowerValue(given) } };
  const lowered = Object.entries(given).map(([key, child]) => lowerArgument(key, child));
  const loss = lowered.find(isLoss);
  return loss ?? { call: { ...call, arguments: lowered as Json } };
}

function rulesOf({ extra_arguments = false, strings = 'exact', coerce = false }: CallOptions): JsonObject {
  return { more: extra_arguments, loose: strings === 'loose', coerce };
}

/** The name, whether it may be left out, its kind, and what that wants. */
function lowerArgument(name: string, spec: Json): Json | Loss {
  const meant = meantKinds(spec);
  if (!meant) return [name, false, 'plain', lowerValue(spec)];
  const [only] = meant.kinds;
  if (!only) return [name, meant.isOptional, 'any', null];
  const [{ key }, value] = only;
  const body = bodies[key]!(value);
  return isLoss(body) ? body : [name, meant.isOptional, key, body];
}

function isLoss(body: Json | Loss): body is Loss {
  return typeof body === 'object' && body !== null && 'loss' in body;
}

const bodies: Readonly<Record<string, (value: Json) => Json | Loss>> = {
  any_of: lowerValue,
  number: (value) => {
    const { equals, tolerance = 0, relative_tolerance = 0 } = value as JsonObject;
    return { equals: lowerValue(equals!), tolerance, relative_tolerance };
  },
  matches: (pattern) => pythonPattern(pattern as string) ?? otherPattern(pattern as string),
  set: (value) => {
    const { equals, ...form } = value as JsonObject;
    return { equals: lowerValue(equals!), form };
  },
};
