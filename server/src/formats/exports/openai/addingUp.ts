import type { LoweredGroup } from '../../../engine/rubric/lowerRubric.ts';
import { type Message, say } from '../../../languages/message.ts';

/** The formula of a group's score, and of whether any of it applies; absent where some always does. */
export interface AddedUp {
  readonly score: string;
  readonly applies?: string;
}

/** A criterion with the formula of its score, which is 0 where it does not apply. */
export interface Scored extends AddedUp {
  readonly id: string;
  readonly points: number;
}

/** The formula of a named aggregate; where nothing applies it has a value all the same. */
export function waysToAddUp(
  { aggregate, isZeroWhereEmpty }: LoweredGroup,
  scored: readonly Scored[],
): AddedUp | Message {
  const applies = anyApplies(scored);
  const parts = ways[aggregate as string]?.(scored);
  if (!parts) return say`the aggregate has no known name`;
  const { value, divisor } = parts;
  const isVariable = divisor !== undefined && typeof divisor !== 'number';
  if (isVariable && isZeroWhereEmpty)
    return say`\`empty: zero\` beside \`when\` is not yet expressed where criteria are no Python`;
  if (divisor === 0 && !isZeroWhereEmpty) return say`there are no points to divide by, so no row has a reward`;
  const score = divisor === 0 ? zeroOf(scored) : quotient(value, divisor, applies);
  return { score, ...(applies !== undefined && { applies }) };
}

function anyApplies(scored: readonly Scored[]): string | undefined {
  const all = [...new Set(scored.map(({ applies }) => applies))];
  if (all.includes(undefined)) return undefined;
  return all.length === 1 ? all[0] : `max(${all.join(', ')})`;
}

/** Where nothing applies the divisor is 1 in place of 0. */
function quotient(value: string, divisor: number | string | undefined, applies: string | undefined): string {
  if (divisor === undefined) return value;
  if (typeof divisor === 'number') return `${inParentheses(value)} / ${divisor < 0 ? `(${divisor})` : divisor}`;
  return `${inParentheses(value)} / (${divisor}${applies === undefined ? '' : ` + 1 - ${applies}`})`;
}

/** 0, but an error where one of the graders is. */
function zeroOf(scored: readonly Scored[]): string {
  return scored.map(({ score }) => `0 * ${score}`).join(' + ');
}

interface Fraction {
  readonly value: string;
  readonly divisor?: number | string;
}

const ways: Readonly<Record<string, (scored: readonly Scored[]) => Fraction>> = {
  points: (scored) => ({ value: sum(scored), divisor: total(positive(scored)) }),
  mean: (scored) => ({ value: sum(scored), divisor: total(scored) }),
  minmax: (scored) => {
    const lowest = total(scored.filter(({ points }) => points < 0));
    if (lowest === 0) return { value: sum(scored), divisor: total(positive(scored)) };
    const [value, most] = [inParentheses(sum(scored)), total(positive(scored))];
    if (typeof lowest === 'number' && typeof most === 'number')
      return { value: less(value, lowest), divisor: most - lowest };
    return { value: `${value} - (${lowest})`, divisor: `(${most}) - (${lowest})` };
  },
  sum: (scored) => ({ value: sum(scored) }),
  all: (scored) => ({ value: scored.map(metOf).join(' * ') }),
  any: (scored) => {
    const met = scored.map(({ points, score }) => (points > 0 ? `floor(${score})` : `0 * ${score}`));
    return { value: met.length === 1 ? met[0]! : `max(${met.join(', ')})` };
  },
};

/** 1 where a criterion is fully met or does not apply, else 0. */
function metOf({ points, score, applies }: Scored): string {
  const met = points < 0 ? `1 - ceil(${score})` : `floor(${score})`;
  if (applies !== undefined) return `max(${met}, 1 - ${applies})`;
  return points < 0 ? `(${met})` : met;
}

function sum(scored: readonly Scored[]): string {
  return added(scored.map(({ points, score }) => ({ points, term: score })));
}

/** The points of those that apply: a number where all do. */
function total(scored: readonly Scored[]): number | string {
  if (scored.every(({ applies }) => applies === undefined))
    return scored.reduce((rest, { points }) => rest + points, 0);
  return added(scored.map(({ points, applies }) => ({ points, term: applies ?? '1' })));
}

function added(terms: readonly { readonly points: number; readonly term: string }[]): string {
  return terms.reduce((before, { points, term }, index) => {
    const size = Math.abs(points);
    const product = term === '1' ? String(size) : size === 1 ? term : `${size} * ${term}`;
    if (index === 0) return points < 0 ? `-${product}` : product;
    return `${before} ${points < 0 ? '-' : '+'} ${product}`;
  }, '');
}

function positive(scored: readonly Scored[]): readonly Scored[] {
  return scored.filter(({ points }) => points > 0);
}

/** A formula less a number. */
export function less(formula: string, number: number): string {
  return number < 0 ? `${formula} + ${-number}` : `${formula} - ${number}`;
}

/** A formula as an operand of any operator. */
export function inParentheses(formula: string): string {
  return /^[\w.]+$/.test(formula) ? formula : `(${formula})`;
}
