import { contains, negate, one } from '../interval.ts';
import type { Operation } from '../operation.ts';

export const abs: Operation = {
  symbol: 'abs',
  value: (a) => Math.abs(a),
  interval(a) {
    const far = Math.max(-a.lo, a.hi);
    return { lo: contains(a, 0) ? 0 : Math.min(Math.abs(a.lo), Math.abs(a.hi)), hi: far };
  },
  slopes(a) {
    if (a.lo >= 0) return [one, one];
    return a.hi <= 0 ? [negate(one), one] : [{ lo: -1, hi: 1 }, one];
  },
};
