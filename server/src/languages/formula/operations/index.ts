import type { Operation } from '../operation.ts';
import { abs } from './abs.ts';
import { add } from './add.ts';
import { ceil } from './ceil.ts';
import { divide } from './divide.ts';
import { exp } from './exp.ts';
import { floor } from './floor.ts';
import { log } from './log.ts';
import { max } from './max.ts';
import { min } from './min.ts';
import { multiply } from './multiply.ts';
import { opposite } from './opposite.ts';
import { power } from './power.ts';
import { sqrt } from './sqrt.ts';
import { subtract } from './subtract.ts';

/** The operators of a formula by symbol. */
export const operators: ReadonlyMap<string, Operation> = table([add, subtract, multiply, divide, power]);

/** The minus sign. */
export const minusSign = opposite;

/** What each function of a formula computes, by name; `min` and `max` take two, and more by repetition. */
export const computed: ReadonlyMap<string, Operation> = table([min, max, abs, floor, ceil, exp, sqrt, log]);

function table(entries: readonly Operation[]): ReadonlyMap<string, Operation> {
  return new Map(entries.map((entry) => [entry.symbol, entry]));
}
