import { rubricKind } from '../../engine/rubric/kinds.ts';
import type { SeenGrader } from '../rule.ts';
import { asText, specOf } from './specOf.ts';

/** What a rubric says of the criteria that stand in the samples; undefined where there are none, and of anything else. */
export function criteriaFromOf(seen: Pick<SeenGrader, 'site' | 'spec'>): string | undefined {
  return seen.site.kind === rubricKind ? asText(specOf(seen).criteria_from) : undefined;
}
