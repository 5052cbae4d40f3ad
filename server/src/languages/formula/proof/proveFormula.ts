import type { LanguageFault } from '../../language.ts';
import { say } from '../../message.ts';
import { checkNames } from '../checkNames.ts';
import type { Formula, FormulaNode } from '../formula.ts';
import { type Term, termOf } from '../term.ts';
import { type Analysis, analyse, type StudiedInput } from './analysis.ts';
import { assignmentOf, type Role, type ScoreDomain, variableOf } from './domain.ts';
import { hazardsOf } from './hazards.ts';
import type { End } from './range.ts';
import { boundOf, type FormulaError, type FormulaReport, type InvalidFormula, type ProvedFormula } from './report.ts';

export interface ProofOptions {
  /**
   * What an input without a role is: `helpful` (the default), or `unknown` as in a file, where a role is never written.
   * Of an unknown one that lowers the output either a veto that fails open is reported, or the fall, never both.
   */
  readonly unstated?: 'helpful' | 'unknown';
  /** The most boxes each search may look at; beyond it the report says `proved: false`. Default 2000. */
  readonly boxes?: number;
  /** The most operations that all searches together may compute, about 20 million a second. Default 100 million. */
  readonly work?: number;
}

/** Between the range reported and the one proved. */
const gap = 1e-6;

/**
 * What a formula can give when each grader gives any score of its domain. The ends are computed with outward-rounded
 * intervals by branch and bound.
 */
export function proveFormula(
  formula: Formula,
  domains: Readonly<Record<string, ScoreDomain>>,
  { unstated = 'helpful', boxes = 2000, work = 1e8 }: ProofOptions = {},
): FormulaReport {
  const names = checkNames(
    formula,
    Object.keys(domains).map((key) => ({ key })),
  );
  const faults = [...formula.faults, ...names].filter(({ severity }) => severity === 'error');
  const term = formula.tree && termOf(formula.tree);
  if (faults[0] || !formula.tree || !term) return invalid(faults);
  const subject = subjectOf(formula, formula.tree, term, domains);
  const roles = Object.entries(domains).map(([name, { role }]) => [name, role ?? statedAs(unstated)] as const);
  return reportOf(analyse({ ...subject, roles: Object.fromEntries(roles) }, { gap, boxes, work: { left: work } }));
}

function statedAs(unstated: 'helpful' | 'unknown'): Role | undefined {
  return unstated === 'helpful' ? 'helpful' : undefined;
}

function subjectOf({ names }: Formula, tree: FormulaNode, term: Term, domains: Readonly<Record<string, ScoreDomain>>) {
  const used = new Set(names.map(({ name }) => name));
  const entries = Object.entries(domains);
  const variables = entries.filter(([name]) => used.has(name)).map(([name, domain]) => variableOf(name, domain));
  return { tree, term, variables, unused: entries.map(([name]) => name).filter((name) => !used.has(name)) };
}

const errors: Readonly<Record<string, FormulaError>> = {
  'formula-unknown-function': 'unsupported_function',
  'formula-not-supported': 'unsupported_operator',
  'formula-arity': 'wrong_arity',
  'formula-unknown-name': 'undefined_name',
};

function invalid(faults: readonly LanguageFault[]): InvalidFormula {
  const [first] = faults;
  const error = errors[first?.code ?? ''] ?? 'syntax';
  const name = first?.name === undefined ? {} : { name: first.name };
  return { valid: false, error, ...name, message: first?.message ?? say`The formula is not complete.`, faults };
}

function reportOf(analysis: Analysis): ProvedFormula {
  const { range, inputs, linear, domain, unused, exhausted } = analysis;
  const { lo, hi } = range;
  const proved = lo.proved && hi.proved && !domain.unsettled;
  const inside = lo.value >= -gap && hi.value <= 1 + gap && lo.value <= hi.value;
  return {
    valid: true,
    range: reportedRange(range),
    proved,
    ...extreme('argmin', lo, analysis),
    ...extreme('argmax', hi, analysis),
    monotonicity: byName(inputs, ({ monotonicity }) => monotonicity),
    ...(exhausted && { exhausted }),
    sampled_inputs: inputs.filter((input) => !input.proved).map(({ name }) => name),
    hazards: hazardsOf(analysis),
    max_gain_if_error_scored_zero: byName(inputs, ({ gain, cut }) => (cut ? undefined : boundOf(gain.value))),
    dead_inputs: [...inputs.filter(({ dead }) => dead).map(({ name }) => name), ...unused],
    ...(linear ? weightsOf(linear) : {}),
    in_unit_interval: proved && inside && domain.hazards.length === 0,
  };
}

/** Everything where no value was found, yet none was ruled out. */
function reportedRange({ lo, hi }: Analysis['range']): ProvedFormula['range'] {
  if (lo.value <= hi.value) return [boundOf(lo.value), boundOf(hi.value)];
  return lo.proved && hi.proved ? null : ['-Infinity', 'Infinity'];
}

function weightsOf({ weights, constant }: NonNullable<Analysis['linear']>) {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return { linear_weights: Object.fromEntries(weights), constant_term: constant, weight_sum: total };
}

function extreme(key: 'argmin' | 'argmax', { at }: End, { variables }: Analysis) {
  return at && variables.length > 0 ? { [key]: assignmentOf(variables, at) } : {};
}

/** What is known of each input; one of which it is not known is left out. */
function byName<T>(
  inputs: readonly StudiedInput[],
  of: (input: StudiedInput) => T | undefined,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const value = of(input);
      return value === undefined ? [] : [[input.name, value] as const];
    }),
  );
}
