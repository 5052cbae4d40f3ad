import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  compileFormula,
  type FormulaReport,
  type ProvedFormula,
  parseFormula,
  proveFormula,
  type ScoreDomain,
} from '../../server/src/languages/formula/index.ts';

interface Grader {
  readonly kind: 'binary' | 'unit' | 'range';
  readonly role?: 'penalty';
  readonly min?: number;
  readonly max?: number;
}

interface Case {
  readonly id: string;
  readonly calculate_output: string;
  readonly graders: Readonly<Record<string, Grader>>;
  readonly expected: Expected;
}

type Assignment = Readonly<Record<string, number>>;

interface Expected extends Partial<Omit<ProvedFormula, 'valid'>> {
  readonly valid: boolean;
  readonly error?: string;
  readonly name?: string;
  readonly evaluations?: readonly { readonly inputs: Assignment; readonly output: number | null }[];
}

const { cases } = JSON.parse(readFileSync(new URL('formulas.json', import.meta.url), 'utf8')) as { cases: Case[] };
const exact = ['monotonicity', 'dead_inputs', 'in_unit_interval'] as const;

test.each(cases)('$id: $calculate_output', ({ calculate_output, graders, expected }) => {
  const formula = parseFormula(calculate_output);
  const report = proveFormula(formula, domainsOf(graders));
  expect({ valid: report.valid, ...shortened(report) }).toEqual({ valid: expected.valid, ...shortened(expected) });
  if (!report.valid || !formula.tree) return;
  for (const key of exact) expect(report[key], key).toEqual(expected[key]);
  const score = scored(calculate_output);
  expectNumbers(report, expected);
  expectWitnesses(report, expected, score);
  for (const { inputs, output } of expected.evaluations ?? []) expectClose(score(inputs), output, 1e-9);
});

function domainsOf(graders: Case['graders']): Record<string, ScoreDomain> {
  const entries = Object.entries(graders).map(([name, { kind, role, min = 0, max = 1 }]) => {
    const part = role ? { role } : {};
    return [name, kind === 'range' ? { kind, lo: min, hi: max, ...part } : { kind, ...part }] as const;
  });
  return Object.fromEntries(entries);
}

function shortened(report: FormulaReport | Expected) {
  if (report.valid) return { kinds: report.hazards?.map(({ kind, input }) => `${kind} ${input ?? ''}`).sort() };
  return { error: 'error' in report ? report.error : undefined, name: report.name };
}

function scored(text: string): (inputs: Assignment) => number | null {
  const { tree } = parseFormula(text);
  const run = tree && compileFormula(tree);
  return (inputs) => {
    const result = run?.((name) => inputs[name]);
    return result && 'value' in result ? result.value : null;
  };
}

function expectNumbers(report: ProvedFormula, expected: Expected): void {
  for (const [index, bound] of (expected.range ?? []).entries()) expectClose(report.range?.[index], bound, 1e-5);
  for (const [name, gain] of Object.entries(expected.max_gain_if_error_scored_zero ?? {})) {
    expectClose(report.max_gain_if_error_scored_zero[name], gain, 0.01);
  }
  expect(Object.keys(report.linear_weights ?? {}).sort()).toEqual(Object.keys(expected.linear_weights ?? {}).sort());
  for (const [name, weight] of Object.entries(expected.linear_weights ?? {})) {
    expectClose(report.linear_weights?.[name], weight, 1e-12);
  }
  expectClose(report.constant_term, expected.constant_term, 1e-12);
  expectClose(report.weight_sum, expected.weight_sum, 1e-12);
}

/** Another witness than the fixture's is as good where it shows the same. */
function expectWitnesses(
  report: ProvedFormula,
  expected: Expected,
  score: (inputs: Assignment) => number | null,
): void {
  const [lo, hi] = report.range ?? [];
  if (expected.argmin) expectClose(score(report.argmin ?? {}), lo, 1e-6);
  if (expected.argmax) expectClose(score(report.argmax ?? {}), hi, 1e-6);
  for (const { kind, input, witness, at } of expected.hazards ?? []) {
    const found = report.hazards.find((hazard) => hazard.kind === kind && hazard.input === input);
    if (at) expect(found?.at).toEqual(at);
    if (witness) expect(score(found?.witness ?? {}), `${kind} at its witness`).toBeNull();
  }
}

function expectClose(got: unknown, wanted: unknown, tolerance: number): void {
  if (typeof got === 'number' && typeof wanted === 'number') {
    expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
  } else expect(got).toEqual(wanted);
}
