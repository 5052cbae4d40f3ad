/** How many of the low 30 bits of a whole number below 2^30 are 0. */
export function zeroBits(bits: number): number {
  let ones = bits - ((bits >>> 1) & 0x55555555);
  ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333);
  ones = (ones + (ones >>> 4)) & 0x0f0f0f0f;
  return 30 - (Math.imul(ones, 0x01010101) >>> 24);
}
