import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { locateKey } from './shared/locate.ts';

export const severalChecks: GraderRule = {
  code: 'several-checks',
  severity: 'error',
  title: 'A criterion with more than one check.',
  docs: 'A score that stands for two things says of neither whether it holds, so a criterion has exactly one check. Split it: each gets its own `id` and `points`. To score several as one, put them into `criteria` with `aggregate: all`.',
  example: {
    faulty: `criteria:
  - id: amount
    number: { equals: '{{ item.refund }}', from: last }
    length: { max: 800 }
`,
    mended: `criteria:
  - id: amount
    number: { equals: '{{ item.refund }}', from: last }
  - id: short
    length: { max: 800 }
`,
  },
  *run(seen) {
    const { checks = [], name = '' } = criterionOf(seen) ?? {};
    if (checks.length < 2) return;
    const all = checks.map(([{ name: check }]) => check);
    const written = (seen.site.node.entries ?? [])
      .map(({ key }) => String(key.node.value))
      .filter((key) => all.includes(key));
    const list = written.map((key) => `\`${key}\``).join(', ');
    for (const key of new Set(written.slice(1)))
      yield {
        ...locateKey(seen, [key]),
        message: say`\`${name}\` has several checks: ${list}. A criterion has one: split it.`,
      };
  },
};
