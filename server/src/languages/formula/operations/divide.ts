import { contains, negate, one, quotient } from '../interval.ts';
import { isConstant, mapped } from '../linear.ts';
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
    return isConstant(b) && b.constant !== 0 ? mapped(a, (value) => value / b.constant) : undefined;
  },
};
