import { one, zero } from '../interval.ts';
import type { Operation } from '../operation.ts';

export const ceil: Operation = {
  symbol: 'ceil',
  value: (a) => Math.ceil(a) + 0,
  interval(a) {
    const lo = Math.ceil(a.lo) + 0;
    const hi = Math.ceil(a.hi) + 0;
    return { lo, hi, holes: lo < hi };
  },
  slopes: (_a, _b, result) => [result.lo === result.hi ? zero : { lo: 0, hi: Number.POSITIVE_INFINITY }, one],
  jump(a) {
    const next = Math.ceil(a.lo) + 0;
    return next < a.hi ? next : undefined;
  },
};
