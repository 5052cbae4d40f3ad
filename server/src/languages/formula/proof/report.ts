import type { LanguageFault, Range } from '../../language.ts';
import type { Message } from '../../message.ts';
import type { Monotonicity } from './direction.ts';
import type { Assignment } from './domain.ts';

export type HazardKind =
  | 'division_by_zero'
  | 'log_nonpositive'
  | 'sqrt_negative'
  | 'power_domain'
  | 'overflow'
  | 'ambiguous_precedence'
  | 'discontinuity'
  | 'unused_grader'
  | 'dead_input'
  | 'non_monotone'
  | 'decreasing_in_helpful_input'
  | 'veto_fails_open'
  | 'penalty_rewards'
  | 'above_one'
  | 'below_zero'
  | 'full_score_unreachable'
  | 'zero_unreachable'
  | 'constant_output'
  | 'weights_do_not_sum_to_one';

/** What can go wrong with a valid formula. */
export interface Hazard {
  readonly kind: HazardKind;
  readonly input?: string;
  readonly message: Message;
  /** Scores that show it. */
  readonly witness?: Assignment;
  /** Of a discontinuity: where the output jumps. */
  readonly at?: Assignment;
  /** The operator or function concerned, in the formula's text. */
  readonly span?: Range;
  /** It holds for all scores, not only at the witness. */
  readonly always?: true;
}

/** A number, with the infinite ones as text so that the report is JSON. */
export type Bound = number | 'Infinity' | '-Infinity';

/** Why a formula computes nothing. */
export type FormulaError =
  | 'syntax'
  | 'undefined_name'
  | 'unsupported_function'
  | 'unsupported_operator'
  | 'wrong_arity';

export interface InvalidFormula {
  readonly valid: false;
  readonly error: FormulaError;
  /** The name, function or operator at fault, where there is one. */
  readonly name?: string;
  readonly message: Message;
  readonly faults: readonly LanguageFault[];
}

/** What is known about the output of a formula over all scores its graders can give. Plain JSON. */
export interface ProvedFormula {
  readonly valid: true;
  /** Points without a value left out; null where the formula has none at all. */
  readonly range: readonly [lo: Bound, hi: Bound] | null;
  /** The range is right to 1e-6 and every division, root, logarithm, power and overflow was settled. */
  readonly proved: boolean;
  /** Scores that give the ends of the range; absent where an end is only approached. */
  readonly argmin?: Assignment;
  readonly argmax?: Assignment;
  /** The work ran out: other hazards may be there. */
  readonly exhausted?: true;
  /** An input is left out where the work ran out before its direction was known. */
  readonly monotonicity: Readonly<Record<string, Monotonicity>>;
  /** The inputs whose monotonicity rests on sampled points, not on a proof. */
  readonly sampled_inputs: readonly string[];
  readonly hazards: readonly Hazard[];
  /** By how much the output can rise when the score of an input is replaced by 0; left out where work ran out. */
  readonly max_gain_if_error_scored_zero: Readonly<Record<string, Bound>>;
  readonly dead_inputs: readonly string[];
  /** Of a formula that is linear as it is written. */
  readonly linear_weights?: Readonly<Record<string, number>>;
  readonly constant_term?: number;
  readonly weight_sum?: number;
  /** Proved to have a value everywhere, and that from 0 to 1. */
  readonly in_unit_interval: boolean;
}

export type FormulaReport = InvalidFormula | ProvedFormula;

export function boundOf(value: number): Bound {
  if (value === Number.POSITIVE_INFINITY) return 'Infinity';
  return value === Number.NEGATIVE_INFINITY ? '-Infinity' : value + 0;
}
