import type { Json, JsonObject } from '../../../json.ts';
import type { ArgumentKind } from './argumentKind.ts';
import { argumentKinds } from './arguments/index.ts';

/** What a spec of an argument asks for, apart from a plain value. */
export interface Meant {
  readonly kinds: readonly (readonly [kind: ArgumentKind, value: Json])[];
  readonly isOptional: boolean;
}

/**
 * The kinds that an object means: all its keys name kinds, or whether the argument is optional. Any other spec is a
 * plain value (undefined), so a value that looks like a kind is written inside `any_of`.
 */
export function meantKinds(spec: Json): Meant | undefined {
  if (spec === null || typeof spec !== 'object' || Array.isArray(spec)) return undefined;
  const { optional, ...rest } = spec as JsonObject;
  const found = Object.entries(rest).map(
    ([key, value]) => [argumentKinds.find((kind) => kind.key === key), value] as const,
  );
  const kinds = found.filter((pair): pair is [ArgumentKind, Json] => pair[0] !== undefined);
  const isMeant = kinds.length === found.length && (kinds.length > 0 || typeof optional === 'boolean');
  return isMeant ? { kinds, isOptional: optional === true } : undefined;
}
