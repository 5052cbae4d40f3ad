import type { Json, JsonObject } from '../../engine/json.ts';
import { parseFormula } from '../../languages/formula/index.ts';

/**
 * A rubric without the criteria of these ids, wherever they stand, and without groups that would be empty; undefined
 * where nothing is left, or where a formula names one of them.
 */
export function withoutCriteria(spec: JsonObject, ids: ReadonlySet<string>): JsonObject | undefined {
  const criteria = (spec.criteria as readonly JsonObject[]).flatMap((criterion) => keptOf(criterion, ids));
  const names = new Set(criteria.map(({ id }) => id));
  const isTorn = namesIn(spec.aggregate).some((name) => !names.has(name));
  return criteria.length === 0 || isTorn ? undefined : { ...spec, criteria };
}

function keptOf(criterion: JsonObject, ids: ReadonlySet<string>): readonly JsonObject[] {
  if (ids.has(String(criterion.id))) return [];
  const kept = Array.isArray(criterion.criteria) ? withoutCriteria(criterion, ids) : criterion;
  return kept ? [kept] : [];
}

function namesIn(aggregate: Json | undefined): readonly string[] {
  const { formula } = (typeof aggregate === 'object' ? aggregate : {}) as JsonObject;
  return typeof formula === 'string' ? parseFormula(formula).names.map(({ name }) => name) : [];
}
