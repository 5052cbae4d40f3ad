import { checks } from '../engine/checks/index.ts';
import { either } from '../languages/either.ts';
import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { locateKey } from './shared/locate.ts';
import { withoutEntry } from './shared/withoutEntry.ts';

export const strayKey: GraderRule = {
  code: 'stray-key',
  severity: 'warning',
  title: 'A key that goes with another check.',
  docs: 'Some keys stand beside a check and say how it works, such as `aggregate` beside `criteria`, or `vote` and `examples` beside what a model judges. Beside another check they do nothing.',
  example: {
    faulty: `criteria:
  - id: short
    length: { max: 800 }
    aggregate: all
`,
    mended: `criteria:
  - id: short
    length: { max: 800 }
`,
  },
  *run(seen) {
    const criterion = criterionOf(seen);
    if (!criterion || criterion.checks.length === 0) return;
    for (const key of new Set(Object.keys(criterion.spec))) {
      const owners = checks.filter(({ beside }) => beside && Object.hasOwn(beside, key)).map(({ name }) => name);
      if (owners.length === 0 || criterion.checks.some(([{ name }]) => owners.includes(name))) continue;
      const message = say`\`${key}\` has no effect here: it goes with ${either(owners.map((name) => `\`${name}\``))}.`;
      yield { ...locateKey(seen, [key]), message, ...withoutEntry(seen, key) };
    }
  },
};
