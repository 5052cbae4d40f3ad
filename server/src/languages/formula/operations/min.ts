import { one, upToOne, zero } from '../interval.ts';
import type { Operation } from '../operation.ts';

export const min: Operation = {
  symbol: 'min',
  repeatable: true,
  value: (a, b) => Math.min(a, b),
  interval: (a, b) => ({ lo: Math.min(a.lo, b.lo), hi: Math.min(a.hi, b.hi) }),
  slopes(a, b) {
    if (a.hi <= b.lo) return [one, zero];
    return b.hi <= a.lo ? [zero, one] : [upToOne, upToOne];
  },
};
