import { english, type Message } from '../../../../languages/message.ts';
import type { Row } from '../../../sample.ts';
import type { Value } from '../../../value.ts';
import { compileExact } from '../compileExact.ts';
import type { Exact } from '../exact.ts';
import type { Finding } from '../finding.ts';

/** A part of a check that is not known before the row is. */
export interface FromRow<T> {
  /** What it reads of rows. */
  readonly values: readonly Value[];
  /** Why no row could ever give it. */
  readonly refusal?: Message | undefined;
  readonly of: (row: Row) => Finding<T>;
}

/** The same for every row. */
export function constantly<T>(value: T): FromRow<T> {
  const given = { value };
  return { values: [], of: () => given };
}

/** For every row nothing, for one reason. */
export function refused(refusal: Message): FromRow<never> {
  return { values: [], refusal, of: () => ({ flag: 'other_error', message: english(refusal) }) };
}

/** What a value of the rubric is in a row, made into what is wanted. */
export function fromValue<T>(value: Value, make: (found: Exact) => Finding<T>): FromRow<T> {
  const find = compileExact(value);
  return {
    values: [value],
    of: (row) => {
      const found = find(row);
      return 'value' in found ? make(found.value) : found;
    },
  };
}

/** All parts together, in order; the first that a row does not give instead. */
export function every<T extends readonly unknown[]>(
  parts: readonly [...{ readonly [K in keyof T]: FromRow<T[K]> }],
): FromRow<T> {
  return {
    values: parts.flatMap(({ values }) => values),
    refusal: parts.find(({ refusal }) => refusal !== undefined)?.refusal,
    of: (row) => {
      const values: unknown[] = [];
      for (const part of parts) {
        const given = part.of(row);
        if (!('value' in given)) return given;
        values.push(given.value);
      }
      return { value: values as unknown as T };
    },
  };
}

/** The same with something made of it. */
export function mapped<T, U>(part: FromRow<T>, make: (value: T) => U): FromRow<U> {
  return {
    ...part,
    of: (row) => {
      const given = part.of(row);
      return 'value' in given ? { value: make(given.value) } : given;
    },
  };
}
