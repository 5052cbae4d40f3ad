import { entryOf, type Site } from '../document/sites.ts';
import { type JsonCache, toJson } from '../document/toJson.ts';
import { type Message, say } from '../languages/message.ts';
import { criteriaOf, type HeldCriterion } from '../rules/shared/criteriaOf.ts';
import { specOf } from '../rules/shared/specOf.ts';
import { type RewardShare, shown } from './rewardShares.ts';

/** By what points are divided, by how criteria add up; ways that are not listed weigh nothing. */
const divisors: Readonly<Record<string, (points: readonly number[]) => number>> = {
  points: (points) => sum(points.filter((point) => point > 0)),
  mean: sum,
  minmax: (points) => sum(points.map(Math.abs)),
};

/**
 * By how much each criterion of a rubric moves the reward, groups and what is in them: points ÷ what they are divided
 * by, times the same of the group around it; only of those that are `wanted`. Empty where criteria do not add up by
 * points, or stand in the samples too.
 */
export function rubricShares(rubric: Site, wanted: (criterion: Site) => boolean): readonly RewardShare[] {
  const isRubric = rubric.path.length === 0 && rubric.kind?.grader === undefined;
  return isRubric ? sharesIn({ values: new WeakMap(), wanted }, rubric, 1) : [];
}

interface Looking {
  readonly values: JsonCache;
  readonly wanted: (criterion: Site) => boolean;
}

function sharesIn(looking: Looking, holder: Site, whole: number): readonly RewardShare[] {
  const spec = toJson(holder.node, looking.values);
  const criteria = criteriaOf({ site: holder, spec }) ?? [];
  const { aggregate = 'points', criteria_from } = specOf({ spec });
  const points = criteria.map((criterion) => criterion.points);
  const divisor = (typeof aggregate === 'string' && divisors[aggregate]?.(points)) || 0;
  if (divisor <= 0 || criteria_from !== undefined) return [];
  const sites = new Map(holder.children.map((site) => [String(site.path.slice(holder.path.length)), site]));
  return criteria.flatMap((criterion) => {
    const site = sites.get(String(criterion.path));
    if (!site || !looking.wanted(site)) return [];
    const moves = (whole * criterion.points) / divisor;
    const id = entryOf(site, 'id');
    const why = whyOf(criterion, { criteria, divisor, whole, moves });
    const own = id && criteria.length > 1 ? [{ at: id.at + id.node.length, share: moves, why }] : [];
    return [...own, ...sharesIn(looking, site, Math.abs(moves))];
  });
}

interface Weighed {
  readonly criteria: readonly HeldCriterion[];
  readonly divisor: number;
  readonly whole: number;
  readonly moves: number;
}

function whyOf(
  { id = 'criterion', points }: HeldCriterion,
  { criteria, divisor, whole, moves }: Weighed,
): readonly Message[] {
  const name = `\`${id}\``;
  const own = say`${name} moves the reward by ${shown(moves)}: it has ${shown(points)} of ${shown(divisor)} points.`;
  const ofGroup = say`${name} moves the reward by ${shown(moves)}: it has ${shown(points)} of ${shown(divisor)} points of a group that moves it by ${shown(whole)}.`;
  const applies = criteria.some(({ spec }) => spec.when !== undefined);
  return [
    whole === 1 ? own : ofGroup,
    ...(applies ? [say`Where a criterion does not apply, the others weigh more.`] : []),
  ];
}

function sum(points: readonly number[]): number {
  return points.reduce((total, point) => total + point, 0);
}
