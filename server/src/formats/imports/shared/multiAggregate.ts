import type { Json } from '../../../engine/json.ts';
import { linearFormula, parseFormula } from '../../../languages/formula/index.ts';
import { type Message, say } from '../../../languages/message.ts';
import type { GraderCriterion } from './graderCriterion.ts';

/** How criteria add up as a formula does, and what each counts. */
export interface Sum {
  readonly aggregate: Json;
  /** By id; empty where the formula stays one. */
  readonly points: ReadonlyMap<string, number>;
}

/** A difference that only rounding makes. */
const rounding = 1e-12;

/**
 * The formula of a `multi` over scores that run from 0 to 1: points where it weighs its graders and adds nothing else,
 * else the formula with each name as what it was in the grader's own range.
 */
export function multiAggregate(
  source: string,
  graders: readonly GraderCriterion[],
): Sum | { readonly refused: Message } {
  const formula = parseFormula(source);
  const fault = formula.faults.find(({ severity }) => severity === 'error');
  if (fault) return { refused: say`The formula of the grader is not valid: ${fault.message}` };
  const ranges = new Map(graders.map(({ criterion, scale }) => [String(criterion.id), scale]));
  const stray = formula.names.find(({ name }) => !ranges.has(name));
  if (stray) return { refused: say`The formula names \`${stray.name}\`, which is no grader of the file.` };
  const linear = linearFormula(formula);
  const shift = [...(linear?.weights ?? [])].reduce(
    (sum, [name, weight]) => sum + weight * (ranges.get(name)?.[0] ?? 0),
    0,
  );
  if (linear && Math.abs(linear.constant + shift) < rounding) return weighed(linear.weights, ranges);
  return { aggregate: { formula: rescaled(source, formula.names, ranges) }, points: new Map() };
}

type Ranges = ReadonlyMap<string, readonly [lo: number, hi: number]>;

function weighed(weights: ReadonlyMap<string, number>, ranges: Ranges): Sum {
  const points = new Map(
    [...ranges].map(([id, [lo, hi]]) => [id, Number(((weights.get(id) ?? 0) * (hi - lo)).toPrecision(12))]),
  );
  const total = [...points.values()].reduce((sum, each) => sum + each, 0);
  return { aggregate: Math.abs(total - 1) < rounding ? 'mean' : 'sum', points };
}

/** The formula with `(lo + (hi - lo) * name)` for the names of graders whose scores do not run from 0 to 1. */
function rescaled(
  source: string,
  names: readonly { name: string; from: number; to: number }[],
  ranges: Ranges,
): string {
  const backwards = [...names].sort((a, b) => b.from - a.from);
  return backwards.reduce((text, { name, from, to }) => {
    const [lo, hi] = ranges.get(name) ?? [0, 1];
    return lo === 0 && hi === 1 ? text : `${text.slice(0, from)}(${lo} + ${hi - lo} * ${name})${text.slice(to)}`;
  }, source);
}
