import { negate, one } from '../interval.ts';
import { mapped } from '../linear.ts';
import type { Operation } from '../operation.ts';

/** The minus sign. */
export const opposite: Operation = {
  symbol: 'sign',
  value: (a) => 0 - a,
  interval: negate,
  slopes: () => [negate(one), one],
  linear: (a) => mapped(a, (value) => 0 - value),
};
