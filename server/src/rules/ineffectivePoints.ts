import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { criteriaOf } from './shared/criteriaOf.ts';
import { locate } from './shared/locate.ts';
import { asObject, specOf } from './shared/specOf.ts';

export const ineffectivePoints: GraderRule = {
  code: 'ineffective-points',
  severity: 'hint',
  title: 'Points that weigh nothing, because of how criteria add up.',
  docs: 'With `all`, `any` or a formula only the sign of `points` counts: it says whether the criterion is a penalty. Its size changes nothing; in a formula the numbers there weigh.',
  example: {
    faulty: `aggregate: all
criteria:
  - id: answer
    points: 5
    equals: '{{ item.answer }}'
  - id: short
    length: { max: 800 }
`,
    mended: `aggregate: all
criteria:
  - id: answer
    equals: '{{ item.answer }}'
  - id: short
    length: { max: 800 }
`,
  },
  *run(seen) {
    const { aggregate } = specOf(seen);
    const way = asObject(aggregate)?.formula === undefined ? aggregate : 'formula';
    if (way !== 'all' && way !== 'any' && way !== 'formula') return;
    for (const { points, path } of criteriaOf(seen) ?? []) {
      if (Math.abs(points) === 1 || points === 0) continue;
      yield { ...locate(seen, [...path, 'points']), message: say`With \`${way}\` only the sign of \`points\` counts.` };
    }
  },
};
