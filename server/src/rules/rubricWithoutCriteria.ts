import { criteriaKeys } from '../engine/rubric/isRubric.ts';
import { rubricKind } from '../engine/rubric/kinds.ts';
import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { asObject } from './shared/specOf.ts';

export const rubricWithoutCriteria: GraderRule = {
  code: 'rubric-without-criteria',
  severity: 'error',
  title: 'A rubric that looks at nothing.',
  docs: 'What a rubric looks at stands in it, under `criteria`, or in the samples, at the place that `criteria_from` names, or in both. Without either no row has a reward.',
  example: {
    faulty: `passes: all
criteria:
`,
    mended: `passes: all
criteria:
  - id: short
    length: { max: 800 }
`,
  },
  *run(seen) {
    const spec = seen.site.kind === rubricKind ? asObject(seen.spec) : undefined;
    if (!spec || criteriaKeys.some((key) => (spec[key] ?? null) !== null)) return;
    yield {
      ...locate(seen, Object.hasOwn(spec, 'criteria') ? ['criteria'] : []),
      message: say`This rubric looks at nothing: write \`criteria\`, or \`criteria_from\` where they stand in the samples.`,
    };
  },
};
