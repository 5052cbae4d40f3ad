import type { Change } from '../tree.ts';

/** The change without what stays at both its ends; undefined where nothing changes. No `\r\n` is parted. */
export function narrowed(before: string, { from, to, text }: Change): Change | undefined {
  const old = before.slice(from, to);
  if (old === text) return undefined;
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  if (head > 0 && isParted(before, from + head)) head--;
  if (tail > 0 && isParted(before, to - tail)) tail--;
  return { from: from + head, to: to - tail, text: text.slice(head, text.length - tail) };
}

/** Whether a place lies inside a line break, where editors have none. */
function isParted(text: string, at: number): boolean {
  return text[at - 1] === '\r' && text[at] === '\n';
}
