import type { Site } from '../document/sites.ts';
import { slotOf } from '../document/slotOf.ts';
import { toJson } from '../document/toJson.ts';
import { type Message, say } from '../languages/message.ts';
import { criteriaOf, type HeldCriterion } from '../rules/shared/criteriaOf.ts';
import { specOf } from '../rules/shared/specOf.ts';
import { type RewardShare, shown } from './rewardShares.ts';
import type { Seen } from './seen.ts';

/** By what points are divided, by how criteria add up; ways that are not listed weigh nothing. */
const divisors: Readonly<Record<string, (points: readonly number[]) => number>> = {
  points: (points) => sum(points.filter((point) => point > 0)),
  mean: sum,
  minmax: (points) => sum(points.map(Math.abs)),
};

/**
 * By how much each criterion of a rubric moves the reward, groups and what is in them: points ÷ what they are divided
 * by, times the same of the group around it. Empty where criteria do not add up by points.
 */
export function rubricShares(seen: Seen, rubric: Site): readonly RewardShare[] {
  return rubric.path.length === 0 && rubric.kind?.grader === undefined ? sharesIn(seen, rubric, 1) : [];
}

function sharesIn(seen: Seen, holder: Site, whole: number): readonly RewardShare[] {
  const spec = toJson(holder.node);
  const criteria = criteriaOf({ site: holder, spec }) ?? [];
  const { aggregate = 'points' } = specOf({ spec });
  const points = criteria.map((criterion) => criterion.points);
  const divisor = (typeof aggregate === 'string' && divisors[aggregate]?.(points)) || 0;
  if (divisor <= 0) return [];
  return criteria.flatMap((criterion) => {
    const path = [...holder.path, ...criterion.path];
    const moves = (whole * criterion.points) / divisor;
    const at = slotOf(seen.tree, [...path, 'id'])?.range?.to;
    const why = whyOf(criterion, { criteria, divisor, whole, moves });
    const own = at === undefined || criteria.length < 2 ? [] : [{ at, share: moves, why }];
    const site = holder.children.find(
      ({ path: inner }) => inner.length === path.length && inner.at(-1) === path.at(-1),
    );
    return [...own, ...(site ? sharesIn(seen, site, Math.abs(moves)) : [])];
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
