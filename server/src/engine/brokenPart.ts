import { hashOf } from './hash.ts';
import type { Json } from './json.ts';
import { failure } from './outcome.ts';
import type { Unit } from './part.ts';

/** Stands for a grader that cannot run: every row is an error with the reason. */
export function brokenPart(spec: Json, message: string): Unit {
  return {
    hash: hashOf(['broken', spec, message]),
    reads: [],
    paid: false,
    score: () => failure('other_error', message),
  };
}
