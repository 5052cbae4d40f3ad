import type { Coded } from './coded.ts';
import { zeroBits } from './zeroBits.ts';

/** For each prefix of `b`, from one symbol on, the length of its longest common subsequence with the whole of `a`. */
export function lcsOfPrefixes({ a, b, size }: Coded): number[] {
  const lengths = new Array<number>(b.length).fill(0);
  const carries = new Array<number>(b.length).fill(0);
  for (let start = 0; start < a.length; start += 30) {
    const masks = masksOf(a.slice(start, start + 30), size);
    let open = 0x3fffffff;
    for (let column = 0; column < b.length; column++) {
      const match = masks[b[column]!]!;
      const sum = open + (open & match) + carries[column]!;
      carries[column] = sum >>> 30;
      open = (sum | (open & ~match)) & 0x3fffffff;
      lengths[column]! += zeroBits(open);
    }
  }
  return lengths;
}

function masksOf(rows: readonly number[], size: number): number[] {
  const masks = new Array<number>(size).fill(0);
  rows.forEach((code, row) => {
    masks[code]! |= 1 << row;
  });
  return masks;
}
