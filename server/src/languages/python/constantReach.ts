import { gradeOf } from './gradeOf.ts';
import { constantOf } from './hazards/shared/constantOf.ts';
import { returnedValues } from './hazards/shared/returnedValues.ts';
import { parsePython } from './parsePython.ts';

/** The lowest and highest score of a source. */
export interface ConstantReach {
  readonly lo: number;
  readonly hi: number;
}

/**
 * How far the constants that `grade` returns reach outside 0 to 1: its whole range where it returns nothing else (0
 * belongs to it, because an exception scores 0), null where that is not known; undefined where none is outside.
 */
export function constantReach(source: string): ConstantReach | null | undefined {
  const { body } = parsePython(source);
  const grade = gradeOf(body);
  if (typeof grade !== 'object') return undefined;
  const values = returnedValues(grade.body).map((value) => constantOf(source, value));
  const known = values.filter((value) => value !== undefined && Number.isFinite(value)) as number[];
  if (known.every((value) => value >= 0 && value <= 1)) return undefined;
  return known.length < values.length ? null : { lo: Math.min(0, ...known), hi: Math.max(0, ...known) };
}
