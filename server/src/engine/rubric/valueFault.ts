import type * as z from 'zod/mini';
import type { JsonObject } from '../json.ts';
import { criterionKind } from './criterion.ts';

/** What a check says of a value that has the right types and yet is not right, such as a limit without a number. */
export function valueFault(criterion: JsonObject): string | undefined {
  const { error } = criterionKind.shape.safeParse(criterion);
  return error && worded(error.issues);
}

type Issue = z.core.$ZodIssue;

/** The first issue that has words of its own; those of a union stand one deeper. */
function worded(issues: readonly Issue[]): string | undefined {
  for (const issue of issues) {
    const inner =
      issue.code === 'invalid_union' ? issue.errors.map(worded).find((words) => words !== undefined) : undefined;
    const words = issue.code === 'custom' ? issue.message : inner;
    if (words) return words;
  }
  return undefined;
}
