import type { Json, JsonObject } from '../../engine/json.ts';
import type { SeenGrader } from '../rule.ts';

/** The grader's keys; none where it is no object. */
export function specOf({ spec }: Pick<SeenGrader, 'spec'>): JsonObject {
  return asObject(spec) ?? {};
}

/** The value where it is an object; else undefined. */
export function asObject(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The value where it is a list; else undefined. */
export function asList(value: Json | undefined): readonly Json[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** The value where it is a text; else undefined. */
export function asText(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
