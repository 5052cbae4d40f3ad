import { one, sum } from '../interval.ts';
import { added } from '../linear.ts';
import type { Operation } from '../operation.ts';
import { overflow } from '../overflow.ts';

export const add: Operation = {
  symbol: '+',
  value: (a, b) => a + b,
  interval: sum,
  slopes: () => [one, one],
  risks: (_a, _b, result) => overflow(result),
  linear: added,
};
