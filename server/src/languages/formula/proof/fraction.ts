import { minusSign, operators } from '../operations/index.ts';
import type { Application, Term } from '../term.ts';

/** A term as one division: equal to it wherever it has a value, and the divisor is not 0 there. */
export interface Fraction {
  readonly over: Term;
  readonly under: Term;
}

const whole: Term = { kind: 'constant', value: 1 };

/** Brings a term to one division, as far as it is made of sums, products and quotients. */
export function fractionOf(term: Term): Fraction {
  if (term.kind !== 'application') return { over: term, under: whole };
  const combine = combinations.get(term.operation.symbol);
  if (!combine) return { over: term, under: whole };
  return combine(fractionOf(term.first), term.second ? fractionOf(term.second) : { over: whole, under: whole });
}

/** `first - factor · second`, or its opposite. */
export function excess({ over, under }: Fraction, factor: number): Term {
  return combined('-', over, combined('*', { kind: 'constant', value: factor }, under));
}

export function opposite(term: Term): Term {
  return { kind: 'application', operation: minusSign, first: term, at };
}

export function difference(first: Term, second: Term): Term {
  return combined('-', first, second);
}

const at = { from: 0, to: 0 };

const combinations: ReadonlyMap<string, (a: Fraction, b: Fraction) => Fraction> = new Map([
  ['+', (a: Fraction, b: Fraction) => crossed('+', a, b)],
  ['-', (a: Fraction, b: Fraction) => crossed('-', a, b)],
  ['*', (a: Fraction, b: Fraction) => ({ over: times(a.over, b.over), under: times(a.under, b.under) })],
  ['/', (a: Fraction, b: Fraction) => ({ over: times(a.over, b.under), under: times(a.under, b.over) })],
  ['sign', (a: Fraction) => ({ over: opposite(a.over), under: a.under })],
]);

function crossed(symbol: string, a: Fraction, b: Fraction): Fraction {
  return { over: combined(symbol, times(a.over, b.under), times(b.over, a.under)), under: times(a.under, b.under) };
}

function times(a: Term, b: Term): Term {
  if (a === whole) return b;
  return b === whole ? a : combined('*', a, b);
}

function combined(symbol: string, first: Term, second: Term): Term {
  const operation = operators.get(symbol);
  if (!operation) throw new Error(`There is no operator ${symbol}.`);
  return { kind: 'application', operation, first, second, at } satisfies Application;
}
