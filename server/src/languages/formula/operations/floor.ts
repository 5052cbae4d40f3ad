import { one, zero } from '../interval.ts';
import type { Operation } from '../operation.ts';

export const floor: Operation = {
  symbol: 'floor',
  value: (a) => Math.floor(a),
  interval(a) {
    const lo = Math.floor(a.lo);
    const hi = Math.floor(a.hi);
    return { lo, hi, holes: lo < hi };
  },
  slopes: (_a, _b, result) => [result.lo === result.hi ? zero : { lo: 0, hi: Number.POSITIVE_INFINITY }, one],
  jump(a) {
    const next = Math.floor(a.lo) + 1;
    return next <= a.hi ? next : undefined;
  },
};
