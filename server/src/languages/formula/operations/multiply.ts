import { product } from '../interval.ts';
import { isConstant, mapped } from '../linear.ts';
import type { Operation } from '../operation.ts';
import { overflow } from '../overflow.ts';

export const multiply: Operation = {
  symbol: '*',
  value: (a, b) => a * b,
  interval: product,
  slopes: (a, b) => [b, a],
  risks: (_a, _b, result) => overflow(result),
  linear(a, b) {
    if (isConstant(a)) return mapped(b, (value) => a.constant * value);
    return isConstant(b) ? mapped(a, (value) => value * b.constant) : undefined;
  },
};
