import { down, nothing, one, quotient, up } from '../interval.ts';
import type { Operation } from '../operation.ts';

export const log: Operation = {
  symbol: 'log',
  value: (a) => (a > 0 ? Math.log(a) : Number.NaN),
  fault: () => 'log_nonpositive',
  interval(a) {
    if (a.hi <= 0) return nothing;
    return { lo: down(Math.log(Math.max(0, a.lo)), 4), hi: up(Math.log(a.hi), 4), partial: a.lo <= 0 };
  },
  slopes: (a) => [quotient(one, { lo: Math.max(0, a.lo), hi: Math.max(0, a.hi) }), one],
  risks: (a) => (a.lo <= 0 ? [{ fault: 'log_nonpositive', of: 'first', toward: 'lo' }] : []),
};
