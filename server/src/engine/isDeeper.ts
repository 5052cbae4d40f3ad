import type { Json } from './json.ts';

/** Whether lists and objects stand inside each other more than `most` deep. Data may be deeper than a stack is. */
export function isDeeper(value: Json, most: number): boolean {
  let level: readonly Json[] = [value];
  for (let depth = 0; depth <= most; depth++) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}
