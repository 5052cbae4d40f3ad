import { one, upToOne, zero } from '../interval.ts';
import type { Operation } from '../operation.ts';

export const max: Operation = {
  symbol: 'max',
  repeatable: true,
  value: (a, b) => Math.max(a, b),
  interval: (a, b) => ({ lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) }),
  slopes(a, b) {
    if (a.lo >= b.hi) return [one, zero];
    return b.lo >= a.hi ? [zero, one] : [upToOne, upToOne];
  },
};
