import { down, one, up } from '../interval.ts';
import type { Operation } from '../operation.ts';

export const exp: Operation = {
  symbol: 'exp',
  value: (a) => Math.exp(a),
  interval: (a) => ({ lo: Math.max(0, down(Math.exp(a.lo), 4)), hi: up(Math.exp(a.hi), 4) }),
  slopes: (_a, _b, result) => [result, one],
  risks: (_a, _b, { hi }) => (hi < Number.POSITIVE_INFINITY ? [] : [{ fault: 'overflow', of: 'first', toward: 'hi' }]),
};
