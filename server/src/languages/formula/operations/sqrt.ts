import { down, nothing, one, quotient, sum, up } from '../interval.ts';
import type { Operation } from '../operation.ts';

export const sqrt: Operation = {
  symbol: 'sqrt',
  value: (a) => Math.sqrt(a),
  fault: () => 'sqrt_negative',
  interval(a) {
    if (a.hi < 0) return nothing;
    return { lo: Math.max(0, down(Math.sqrt(Math.max(0, a.lo)))), hi: up(Math.sqrt(a.hi)), partial: a.lo < 0 };
  },
  slopes: (_a, _b, result) => [quotient(one, sum(result, result)), one],
  risks: (a) => (a.lo < 0 ? [{ fault: 'sqrt_negative', of: 'first', toward: 'lo' }] : []),
};
