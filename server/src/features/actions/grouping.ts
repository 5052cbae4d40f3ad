import type { Json, JsonObject } from '../../engine/json.ts';
import { pointsOf } from '../../engine/rubric/compileRubric.ts';
import { type Message, say } from '../../languages/message.ts';

/** How criteria become one that counts as they did. */
export interface Grouping {
  readonly points: number;
  /** How they add up in the group; absent where the default does. */
  readonly aggregate?: string;
  /** It takes what does not apply as its holder did. */
  readonly skips?: true;
  /** Where the reward does not stay the same; absent where it does. */
  readonly change?: Message;
}

type Group = (points: readonly number[]) => Grouping | undefined;

/** A group keeps a sum where it weighs as much as its points, and its own score is in [0, 1] without being cut. */
const summed: Group = (points) => {
  const negative = points.some((each) => each < 0);
  const positive = points.filter((each) => each > 0);
  const sum = total(points);
  if (!negative) return sum > 0 ? { points: sum } : undefined;
  if (positive.length === 0) return { points: sum, aggregate: 'mean' };
  return {
    points: total(positive),
    change: say`the reward changes where penalties outweigh the rest of the group`,
  };
};

/** By the name of the `aggregate` around: a formula names its criteria, so none of them can leave it. */
const groupings: Readonly<Record<string, Group>> = {
  points: summed,
  mean: summed,
  minmax: summed,
  sum: summed,
  all: () => ({ points: 1, aggregate: 'all', skips: true }),
  any: () => ({ points: 1, aggregate: 'any', skips: true }),
};

/** The group that criteria of a holder become; undefined where none can stand for them. */
export function groupingOf(holder: JsonObject, criteria: readonly JsonObject[]): Grouping | undefined {
  const name = holder.aggregate ?? 'points';
  if (typeof name !== 'string' || !Object.hasOwn(groupings, name)) return undefined;
  const grouping = groupings[name]!(criteria.map(pointsOf));
  const change = grouping?.change ?? changeOf(holder, criteria, grouping?.skips);
  return grouping && { ...grouping, ...(change && { change }) };
}

/** What a group changes whose sum stays the same. */
function changeOf(holder: JsonObject, criteria: readonly JsonObject[], skips = false): Message | undefined {
  if (holder.passes === 'all' && criteria.some((each) => each.pass_threshold !== undefined))
    return say`what passes changes, because their own \`pass_threshold\` no longer counts`;
  const isCertain = skips || criteria.length === 1 || !criteria.some(maySkip);
  return isCertain ? undefined : say`the reward changes where one of them does not apply`;
}

/** Sums of decimals, without the dust of binary fractions. */
function total(points: readonly number[]): number {
  return Number(points.reduce((sum, each) => sum + each, 0).toPrecision(12));
}

/** Whether a criterion may leave numerator and denominator. */
function maySkip(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(maySkip);
  return Object.entries(value).some(
    ([key, inner]) => key === 'when' || key === 'examples' || inner === 'skip' || maySkip(inner),
  );
}
