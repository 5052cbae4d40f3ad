import type { Json } from '../json.ts';

/** Whether data is a rubric: criteria, and no `type` as a grader has. */
export function isRubric(spec: Json): boolean {
  return typeof spec === 'object' && spec !== null && 'criteria' in spec && !('type' in spec);
}
