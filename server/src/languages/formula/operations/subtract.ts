import { negate, one, sum } from '../interval.ts';
import { added, mapped } from '../linear.ts';
import type { Operation } from '../operation.ts';
import { overflow } from '../overflow.ts';

export const subtract: Operation = {
  symbol: '-',
  value: (a, b) => a - b,
  interval: (a, b) => sum(a, negate(b)),
  slopes: () => [one, negate(one)],
  risks: (_a, _b, result) => overflow(result),
  linear: (a, b) =>
    added(
      a,
      mapped(b, (value) => 0 - value),
    ),
};
