import type { Json } from '../json.ts';

/** What a rubric has at least one of. */
export const criteriaKeys = ['criteria', 'criteria_from'] as const;

/** Whether data is a rubric: criteria, and no `type` as a grader has. */
export function isRubric(spec: Json): boolean {
  return typeof spec === 'object' && spec !== null && criteriaKeys.some((key) => key in spec) && !('type' in spec);
}
