import type { Path } from '../../document/tree.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import { asList, asObject } from './specOf.ts';

/** A regular expression of a criterion. */
export interface Pattern {
  readonly path: Path;
  readonly text: string;
}

/** The regular expressions of a criterion: of `matches`, of `from`, and of the arguments of calls. */
export function patternsIn(spec: JsonObject): readonly Pattern[] {
  const inChecks = Object.entries(spec).flatMap(([key, value]) => [
    ...patternAt(asObject(asObject(value)?.from)?.matches, [key, 'from', 'matches']),
    ...argumentPatterns(value, [key]),
  ]);
  return [
    ...patternAt(spec.matches, ['matches']),
    ...patternAt(asObject(spec.matches)?.pattern, ['matches', 'pattern']),
    ...patternAt(asObject(spec.from)?.matches, ['from', 'matches']),
    ...inChecks,
  ];
}

function patternAt(value: Json | undefined, path: Path): readonly Pattern[] {
  return typeof value === 'string' ? [{ path, text: value }] : [];
}

/** Of a call, of a list of calls, or of calls under `calls`. */
function argumentPatterns(value: Json, path: Path): readonly Pattern[] {
  const calls = asList(value) ?? asList(asObject(value)?.calls);
  const below = Array.isArray(value) ? path : [...path, 'calls'];
  if (calls) return calls.flatMap((call, index) => argumentPatterns(call, [...below, index]));
  const wanted = asObject(asObject(value)?.arguments) ?? {};
  return Object.entries(wanted).flatMap(([key, each]) => inArgument(each, [...path, 'arguments', key]));
}

function inArgument(value: Json, path: Path): readonly Pattern[] {
  const { matches, any_of: any } = asObject(value) ?? {};
  const others = (asList(any) ?? []).flatMap((each, index) => inArgument(each, [...path, 'any_of', index]));
  return [...patternAt(matches, [...path, 'matches']), ...others];
}
