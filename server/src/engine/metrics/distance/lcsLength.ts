import type { Coded } from './coded.ts';
import { zeroBits } from './zeroBits.ts';

const full = 0x3fffffff;
const wordBits = 30;
const words = 4;
const blockRows = words * wordBits;

/**
 * The length of the longest common subsequence: the bit-parallel recurrence of Hyyro (2004) in words of 30 rows, so
 * that every sum stays a small integer.
 */
export function lcsLength({ a, b, size }: Coded): number {
  const [rows, columns] = a.length <= b.length ? [a, b] : [b, a];
  const shift = columns.length - rows.length;
  let start = 0;
  while (start < rows.length && rows[start] === columns[start]) start++;
  let end = rows.length;
  while (end > start && rows[end - 1] === columns[end + shift - 1]) end--;
  const carries = end - start > blockRows ? new Array<number>(columns.length).fill(0) : undefined;
  let length = rows.length - (end - start);
  for (let from = start; from < end; from += blockRows) {
    const masks = masksOf(rows, from, Math.min(from + blockRows, end), size);
    length += inBlock(masks, columns, start, end + shift, carries);
  }
  return length;
}

/** Copied rather than filled, which is faster. */
const ascii: readonly number[] = Array.from({ length: words * 128 }, () => 0);

/** For each symbol the rows of a block that hold it, in four words. */
function masksOf(rows: readonly number[], from: number, to: number, size: number): readonly number[] {
  const masks = size === 128 ? ascii.slice() : new Array<number>(words * size).fill(0);
  for (let row = from, word = 0; row < to; word++)
    for (let bit = 0; bit < wordBits && row < to; bit++, row++) masks[(rows[row]! << 2) + word]! |= 1 << bit;
  return masks;
}

/**
 * The columns from `first` to before `last` against one block of rows; what a column carries over waits for the next
 * block. Flat for the bench row of ratio pairs per second.
 */
function inBlock(
  masks: readonly number[],
  columns: readonly number[],
  first: number,
  last: number,
  carries: number[] | undefined,
): number {
  let one = full;
  let two = full;
  let three = full;
  let four = full;
  for (let column = first; column < last; column++) {
    const at = columns[column]! << 2;
    let match = masks[at]!;
    let sum = (one + (one & match) + (carries === undefined ? 0 : carries[column]!)) | 0;
    one = (sum | (one & ~match)) & full;
    match = masks[at + 1]!;
    sum = (two + (two & match) + (sum >>> wordBits)) | 0;
    two = (sum | (two & ~match)) & full;
    match = masks[at + 2]!;
    sum = (three + (three & match) + (sum >>> wordBits)) | 0;
    three = (sum | (three & ~match)) & full;
    match = masks[at + 3]!;
    sum = (four + (four & match) + (sum >>> wordBits)) | 0;
    four = (sum | (four & ~match)) & full;
    if (carries !== undefined) carries[column] = sum >>> wordBits;
  }
  return zeroBits(one) + zeroBits(two) + zeroBits(three) + zeroBits(four);
}
