/** The smallest replacement that turns one text into another; offsets in the text before. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What to replace in `before` so that it reads `after`; an empty replacement where it does. */
export function pythonChange(before: string, after: string): Replacement {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from: start, to: before.length - end, text: after.slice(start, after.length - end) };
}
