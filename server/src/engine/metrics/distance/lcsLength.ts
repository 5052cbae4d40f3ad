import type { Coded } from './coded.ts';
import { zeroBits } from './zeroBits.ts';

const full = 0x3fffffff;

/**
 * The length of the longest common subsequence: the bit-parallel recurrence of Hyyro (2004) in words of 30 rows, so
 * that every sum stays a small integer.
 */
export function lcsLength({ a, b, size }: Coded): number {
  const [rows, columns] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < rows.length && rows[start] === columns[start]) start++;
  let end = rows.length;
  const shift = columns.length - rows.length;
  while (end > start && rows[end - 1] === columns[end + shift - 1]) end--;
  const matched = rows.length - (end - start);
  return start === end ? matched : matched + middle(rows.slice(start, end), columns.slice(start, end + shift), size);
}

/**
 * A word a pass over the columns; the carry of a column waits for the next pass in the lowest bit of its code.
 * Long and flat for the bench row of ratio pairs per second.
 */
function middle(rows: readonly number[], columns: readonly number[], size: number): number {
  const codes = new Array<number>(columns.length);
  for (let column = 0; column < columns.length; column++) codes[column] = columns[column]! << 1;
  const masks = new Array<number>(size).fill(0);
  let length = 0;
  for (let start = 0; start < rows.length; start += 30) {
    const end = Math.min(start + 30, rows.length);
    for (let row = start; row < end; row++) masks[rows[row]!]! |= 1 << (row - start);
    let open = full;
    for (let column = 0; column < codes.length; column++) {
      const code = codes[column]!;
      const match = masks[code >> 1]!;
      const sum = open + (open & match) + (code & 1);
      codes[column] = (code & ~1) | (sum >>> 30);
      open = (sum | (open & ~match)) & full;
    }
    length += zeroBits(open);
    for (let row = start; row < end; row++) masks[rows[row]!] = 0;
  }
  return length;
}
