import type { Check } from '../../engine/checks/check.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import { checksOf, criterionKind } from '../../engine/rubric/criterion.ts';
import type { SeenGrader } from '../rule.ts';
import { asObject, asText } from './specOf.ts';

/** A criterion with the checks that it names. */
export interface SeenCriterion {
  readonly spec: JsonObject;
  /** Its id in backticks or, where it has none, a word for it. */
  readonly name: string;
  readonly checks: readonly (readonly [Check, Json])[];
}

/** What a criterion is and does; undefined of anything else. */
export function criterionOf({ site, spec: given }: Pick<SeenGrader, 'site' | 'spec'>): SeenCriterion | undefined {
  const spec = site.kind === criterionKind ? asObject(given) : undefined;
  return spec && { spec, name: asText(spec.id) ?? 'criterion', checks: checksOf(spec) };
}
