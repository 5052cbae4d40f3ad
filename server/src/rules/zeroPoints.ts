import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { criteriaOf } from './shared/criteriaOf.ts';
import { locate } from './shared/locate.ts';
import { specOf } from './shared/specOf.ts';

/** Ways to add up in which a criterion without points has no part. */
const weighing: ReadonlySet<unknown> = new Set(['points', 'mean', 'minmax', 'sum', 'any']);

export const zeroPoints: GraderRule = {
  code: 'zero-points',
  severity: 'hint',
  title: 'A criterion with 0 points.',
  docs: 'It is graded, and paid for where it asks a judge, but its score counts for nothing. That is right for a figure that is only watched. A gate counts all the same.',
  example: {
    faulty: `criteria:
  - id: answer
    equals: '{{ item.answer }}'
  - id: short
    points: 0
    length: { max: 800 }
`,
    mended: `criteria:
  - id: answer
    equals: '{{ item.answer }}'
  - id: short
    points: 0.5
    length: { max: 800 }
`,
  },
  *run(seen) {
    const criteria = criteriaOf(seen) ?? [];
    if (!weighing.has(specOf(seen).aggregate ?? 'points') || criteria.every(({ points }) => points === 0)) return;
    for (const { id = 'criterion', points, spec, path } of criteria) {
      const isGate = spec.gate === true || typeof spec.gate === 'number';
      if (points !== 0 || isGate) continue;
      yield {
        ...locate(seen, [...path, 'points']),
        message: say`\`${id}\` has 0 points, so its score counts for nothing.`,
      };
    }
  },
};
