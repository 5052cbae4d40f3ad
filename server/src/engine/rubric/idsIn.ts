import type { Json, JsonObject } from '../json.ts';

/** The ids of criteria and of those inside them. */
export function idsIn(criteria: Json | undefined): readonly string[] {
  return (Array.isArray(criteria) ? criteria : []).flatMap((each: Json) => {
    const { id, criteria: inner } = (each ?? {}) as JsonObject;
    return [...(typeof id === 'string' ? [id] : []), ...idsIn(inner)];
  });
}
