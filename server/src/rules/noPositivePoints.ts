import { type Message, say } from '../languages/message.ts';
import type { GraderRule, Severity } from './rule.ts';
import { criteriaFromOf } from './shared/criteriaFromOf.ts';
import { criteriaOf } from './shared/criteriaOf.ts';
import { locateKey } from './shared/locate.ts';
import { specOf } from './shared/specOf.ts';

export const noPositivePoints: GraderRule = {
  code: 'no-positive-points',
  severity: 'error',
  title: 'Points that cannot add up to a reward.',
  docs: 'By default the reward is divided by the sum of the positive points, with `mean` by the sum of all, with `minmax` by the width between the lowest and the highest. Where that is 0 no row has a reward. With `any` and no positive points the reward is always 0. `empty: zero` says that a reward of 0 is meant.',
  example: {
    faulty: `criteria:
  - id: apologises
    points: -2
    contains: 'I apologise'
`,
    mended: `criteria:
  - id: answer
    equals: '{{ item.answer }}'
  - id: apologises
    points: -2
    contains: 'I apologise'
`,
  },
  *run(seen) {
    const points = criteriaOf(seen)?.map((criterion) => criterion.points) ?? [];
    const { aggregate = 'points', empty } = specOf(seen);
    if (criteriaFromOf(seen) !== undefined) return;
    if (points.length === 0 || empty === 'zero' || typeof aggregate !== 'string' || !Object.hasOwn(ways, aggregate))
      return;
    const found = ways[aggregate]?.(points);
    if (found) yield { ...locateKey(seen, ['criteria']), ...found };
  },
};

type Found = { readonly message: Message; readonly severity?: Severity } | undefined;

const isPositive = (point: number) => point > 0;
const isZero = (point: number) => point === 0;

/** What is wrong with points, by how they add up. */
const ways: Readonly<Record<string, (points: readonly number[]) => Found>> = {
  points: (points) =>
    points.some(isPositive)
      ? undefined
      : { message: say`No criterion has points above 0, so there is nothing to divide by: no row gets a reward.` },
  mean(points) {
    const total = points.reduce((sum, point) => sum + point, 0);
    if (total > 0) return undefined;
    if (total === 0)
      return { message: say`The points add up to 0, and \`mean\` divides by that: no row gets a reward.` };
    const message = say`The points add up to ${total}, and \`mean\` divides by that: a better score lowers the reward.`;
    return { message, severity: 'warning' };
  },
  minmax: (points) =>
    points.every(isZero) ? { message: say`All criteria have 0 points: no row gets a reward.` } : undefined,
  sum: (points) =>
    points.every(isZero)
      ? { message: say`All criteria have 0 points, so the reward is always 0.`, severity: 'warning' }
      : undefined,
  any: (points) =>
    points.some(isPositive)
      ? undefined
      : { message: say`No criterion has points above 0, so with \`any\` the reward is always 0.`, severity: 'warning' },
};
