import type { Interval } from './interval.ts';
import type { Linear } from './linear.ts';

/** Why an operation gives no number. */
export type DomainFault = 'division_by_zero' | 'log_nonpositive' | 'sqrt_negative' | 'power_domain' | 'overflow';

/** What to push where to meet a domain fault: an argument, or the result itself, to its low end, high end or to 0. */
export interface Risk {
  readonly fault: DomainFault;
  readonly of: 'first' | 'second' | 'result';
  readonly toward: 'lo' | 'hi' | 'zero';
}

/** An operation on one or two numbers; `second` is to be ignored by those on one. */
export interface Operation {
  readonly symbol: string;
  /** Takes any number of arguments by repetition; of one argument it gives that argument. */
  readonly repeatable?: true;
  /** NaN where there is no value; ±Infinity only where a double overflows. */
  value(first: number, second: number): number;
  /** Why `value` is NaN for finite arguments. */
  fault?(first: number, second: number): DomainFault;
  /** An outer bound of the values. */
  interval(first: Interval, second: Interval): Interval;
  /** Bounds of the rise of `result` per rise of each argument between any two points where it has a value. */
  slopes(first: Interval, second: Interval, result: Interval): readonly [first: Interval, second: Interval];
  /** Where a domain fault may be met; absent or empty where none can. */
  risks?(first: Interval, second: Interval, result: Interval): readonly Risk[];
  /** Linear in its inputs when its arguments are; undefined where it is not. */
  linear?(first: Linear, second: Linear): Linear | undefined;
  /** The whole number at which the result jumps while the argument grows through `first`. */
  jump?(first: Interval): number | undefined;
}
