import type { Coded } from './coded.ts';
import { zeroBits } from './zeroBits.ts';

/**
 * The length of the longest common subsequence: Hyyrö's bit-parallel recurrence in blocks of 30 rows, so that every
 * sum stays a small integer; the carry of a column waits in the lowest bit of that column's code.
 */
export function lcsLength({ a, b, size }: Coded): number {
  const [rows, all] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < rows.length && rows[start] === all[start]) start++;
  let end = rows.length;
  const shift = all.length - rows.length;
  while (end > start && rows[end - 1] === all[end + shift - 1]) end--;
  const matched = rows.length - (end - start);
  return start === end ? matched : matched + middle(rows.slice(start, end), all.slice(start, end + shift), size);
}

/** One pass over the columns a block; long and flat for the bench row `ratio pairs/s`. */
function middle(rows: readonly number[], all: readonly number[], size: number): number {
  const columns = new Array<number>(all.length);
  for (let column = 0; column < all.length; column++) columns[column] = all[column]! << 1;
  const masks = new Array<number>(size).fill(0);
  let length = 0;
  for (let start = 0; start < rows.length; start += 30) {
    const end = Math.min(start + 30, rows.length);
    for (let row = start; row < end; row++) masks[rows[row]!]! |= 1 << (row - start);
    let open = 0x3fffffff;
    for (let column = 0; column < columns.length; column++) {
      const code = columns[column]!;
      const match = masks[code >> 1]!;
      const sum = open + (open & match) + (code & 1);
      columns[column] = (code & ~1) | (sum >>> 30);
      open = (sum | (open & ~match)) & 0x3fffffff;
    }
    length += zeroBits(open);
    for (let row = start; row < end; row++) masks[rows[row]!] = 0;
  }
  return length;
}
