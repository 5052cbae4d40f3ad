import { compileFormula, parseFormula } from '../../languages/formula/index.ts';
import { english } from '../../languages/message.ts';
import type { Outcome } from '../outcome.ts';
import { failure } from '../outcome.ts';
import type { Scored, Weights } from '../part.ts';

/** How the scores of criteria become one number; an error where they have no sum. */
export type Aggregate = (scored: readonly Scored[]) => Outcome;

interface NamedAggregate {
  /** Markdown: what it computes. */
  readonly docs: string;
  readonly of: Aggregate;
  /** What it computes as a weighted sum; absent where it is none, undefined where it has no value. */
  readonly weights?: (scored: readonly Scored[]) => Weights | undefined;
}

/** The ways by name. */
export const aggregates: Readonly<Record<string, NamedAggregate>> = {
  points: {
    docs: 'Σ points · score ÷ Σ positive points.',
    of: (scored) => over(sum(scored), total(positive(scored)), 'No criterion that applies has positive points.'),
    weights: (scored) => weightsOver(scored, total(positive(scored))),
  },
  mean: {
    docs: 'Σ points · score ÷ Σ points.',
    of: (scored) => over(sum(scored), total(scored), 'The points of the criteria that apply add up to 0.'),
    weights: (scored) => weightsOver(scored, total(scored)),
  },
  minmax: {
    docs: '(Σ points · score − Σ negative points) ÷ (Σ positive points − Σ negative points).',
    of: (scored) => {
      const lowest = lowestOf(scored);
      return over(sum(scored) - lowest, total(positive(scored)) - lowest, 'All criteria that apply have 0 points.');
    },
    weights: (scored) => {
      const lowest = lowestOf(scored);
      return weightsOver(scored, total(positive(scored)) - lowest, -lowest);
    },
  },
  sum: {
    docs: 'Σ points · score, not divided by anything.',
    of: (scored) => ({ score: sum(scored) }),
    weights: (scored) => weightsOver(scored, 1),
  },
  all: {
    docs: '1 when every criterion is fully met (a penalty: not at all), else 0.',
    of: (scored) => ({ score: scored.every(({ points, score }) => score === (points < 0 ? 0 : 1)) ? 1 : 0 }),
  },
  any: {
    docs: '1 when at least one criterion with positive points is fully met, else 0.',
    of: (scored) => ({ score: positive(scored).some(({ score }) => score === 1) ? 1 : 0 }),
  },
};

/** A formula over the ids of the criteria; one that does not apply has no value there. */
export function formulaAggregate(source: string): Aggregate {
  const { tree, faults } = parseFormula(source);
  const broken = faults.find(({ severity }) => severity === 'error');
  if (!tree || broken)
    return () => failure('formula_parse_error', broken ? english(broken.message) : 'The formula is empty.');
  const evaluate = compileFormula(tree);
  return (scored) => {
    const values = new Map(scored.map(({ id, score }) => [id, score]));
    const result = evaluate((name) => values.get(name));
    return 'value' in result ? { score: result.value } : failure('formula_parse_error', result.message);
  };
}

/** A named way that gives 0 where it has nothing to divide by: the only reason for which it fails. */
export function zeroWhereEmpty(aggregate: Aggregate): Aggregate {
  return (scored) => {
    const outcome = aggregate(scored);
    return 'score' in outcome ? outcome : { score: 0 };
  };
}

function over(value: number, divisor: number, otherwise: string): Outcome {
  return divisor === 0 ? failure('other_error', otherwise) : { score: value / divisor };
}

function weightsOver(scored: readonly Scored[], divisor: number, before = 0): Weights | undefined {
  if (divisor === 0) return undefined;
  return { start: before / divisor, of: scored.map(({ points }) => points / divisor) };
}

function lowestOf(scored: readonly Scored[]): number {
  return total(scored.filter(({ points }) => points < 0));
}

function sum(scored: readonly Scored[]): number {
  return scored.reduce((rest, { points, score }) => rest + points * score, 0);
}

function total(scored: readonly Scored[]): number {
  return scored.reduce((rest, { points }) => rest + points, 0);
}

function positive(scored: readonly Scored[]): readonly Scored[] {
  return scored.filter(({ points }) => points > 0);
}
