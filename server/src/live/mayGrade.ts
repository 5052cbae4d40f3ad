import type { RegradeRequest } from '../engine/grading.ts';
import type { Unit } from '../engine/part.ts';

/** Whether a unit may be graded without a click: it costs nothing, and runs nothing that the user has not let run. */
export function mayGrade({ python, agreed }: Pick<RegradeRequest, 'python' | 'agreed'>): (unit: Unit) => boolean {
  return ({ paid, asks, outside, hash }) =>
    !paid && (python || !asks) && (outside === undefined || agreed.includes(hash));
}
