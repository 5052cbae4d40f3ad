import type { Change } from './tree.ts';

/** The smallest single replacement that turns one text into another; it splits no surrogate pair. */
export function difference(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start > 0 && isHigh(before, start - 1)) start--;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  if (end > 0 && isHigh(before, before.length - end - 1)) end--;
  return { from: start, to: before.length - end, text: after.slice(start, after.length - end) };
}

/** Whether the first half of a pair stands there. */
function isHigh(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00;
}
