import type { Range } from '../language.ts';
import { english, type Message, say } from '../message.ts';
import type { FormulaNode } from './formula.ts';
import type { DomainFault } from './operation.ts';
import { type Term, termOf } from './term.ts';

/** Why a formula gives no number, and the operator, function or whole formula to name in a message. */
export interface Failure extends Range {
  readonly fault: DomainFault | 'missing_value' | 'incomplete';
  readonly message: string;
  /** The input without a value. */
  readonly name?: string;
}

export type FormulaResult = { readonly value: number } | Failure;

/** The score of a key; undefined or not finite makes the result a failure. */
export type Scores = (name: string) => number | undefined;

/** What each failure is called in a message. */
export const failureText: Readonly<Record<Failure['fault'], Message>> = {
  division_by_zero: say`Division by zero.`,
  log_nonpositive: say`The logarithm of zero or less is no number.`,
  sqrt_negative: say`The square root of a negative number is no number.`,
  power_domain: say`A fractional power of a negative number is no number.`,
  overflow: say`The result is too large for a number.`,
  missing_value: say`A score is missing.`,
  incomplete: say`The formula has faults.`,
};

/**
 * A formula as a function of its scores. The arithmetic is that of doubles; wherever it leaves the finite numbers,
 * even on the way, the result is a failure.
 */
export function compileFormula(tree: FormulaNode): (scores: Scores) => FormulaResult {
  return compileReading<Scores>(tree, (name) => (scores) => scores(name));
}

/**
 * The same for scores that are held by place: `read` is asked once for each name how its score is read. Names are not
 * looked up again for each row.
 */
export function compileReading<Held>(
  tree: FormulaNode,
  read: (name: string) => (held: Held) => number | undefined,
): (held: Held) => FormulaResult {
  const term = termOf(tree);
  if (term === undefined) return () => failureAt('incomplete', tree);
  const compute = computation(term, read);
  return (held) => {
    const value = compute(held);
    return Number.isNaN(value) ? diagnose(term, (name) => read(name)(held), tree) : { value };
  };
}

/** NaN where any step gives no finite number. */
function computation<Held>(
  term: Term,
  read: (name: string) => (held: Held) => number | undefined,
): (held: Held) => number {
  if (term.kind === 'constant') return () => term.value;
  if (term.kind === 'input') {
    const score = read(term.name);
    return (held) => finite(score(held) ?? Number.NaN);
  }
  const { value } = term.operation;
  const first = computation(term.first, read);
  if (term.second === undefined) return (held) => finite(value(first(held), 0));
  const second = computation(term.second, read);
  return (held) => finite(value(first(held), second(held)));
}

function finite(value: number): number {
  return value - value === 0 ? value : Number.NaN;
}

function diagnose(term: Term, scores: Scores, whole: Range): Failure {
  return explain(term, scores, whole).failure ?? failureAt('incomplete', whole);
}

interface Step {
  readonly value: number;
  readonly failure?: Failure;
}

function explain(term: Term, scores: Scores, whole: Range): Step {
  if (term.kind === 'constant') return { value: term.value };
  if (term.kind === 'input') return explainInput(term.name, scores, whole);
  const first = explain(term.first, scores, whole);
  const second = term.second ? explain(term.second, scores, whole) : { value: 0 };
  if (first.failure || second.failure) return first.failure ? first : second;
  const value = term.operation.value(first.value, second.value);
  if (Number.isFinite(value)) return { value };
  const reason = Number.isNaN(value) ? term.operation.fault?.(first.value, second.value) : undefined;
  return { value, failure: failureAt(reason ?? 'overflow', term.at) };
}

function explainInput(name: string, scores: Scores, whole: Range): Step {
  const value = scores(name);
  if (value !== undefined && Number.isFinite(value)) return { value };
  const message = `\`${name}\` has no score.`;
  return { value: Number.NaN, failure: { ...failureAt('missing_value', whole), message, name } };
}

function failureAt(fault: Failure['fault'], { from, to }: Range): Failure {
  return { fault, message: english(failureText[fault]), from, to };
}
