import { contains, negate, one, quotient } from '../interval.ts';
import { isConstant } from '../linear.ts';
import type { Operation } from '../operation.ts';
import { overflow } from '../overflow.ts';

export const divide: Operation = {
  symbol: '/',
  value: (a, b) => (b === 0 ? Number.NaN : a / b),
  fault: () => 'division_by_zero',
  interval: quotient,
  slopes: (_a, b, result) => [quotient(one, b), negate(quotient(result, b))],
  risks(_a, b, result) {
    return contains(b, 0) ? [{ fault: 'division_by_zero', of: 'second', toward: 'zero' }] : overflow(result);
  },
  linear(a, b) {
    if (!isConstant(b) || b.constant === 0) return undefined;
    const weights = Object.entries(a.weights).map(([name, weight]) => [name, weight / b.constant] as const);
    return { constant: a.constant / b.constant, weights: Object.fromEntries(weights) };
  },
};
