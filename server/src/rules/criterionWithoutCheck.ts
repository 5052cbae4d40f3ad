import { checks } from '../engine/checks/index.ts';
import { say } from '../languages/message.ts';
import type { Fault, GraderRule, SeenGrader } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { locate } from './shared/locate.ts';
import { misspelledCheck } from './shared/misspelledCheck.ts';
import { replacing } from './shared/replacing.ts';

export const criterionWithoutCheck: GraderRule = {
  code: 'criterion-without-check',
  severity: 'error',
  title: 'A criterion that checks nothing.',
  docs: 'A criterion has exactly one check, a key such as `equals`, `number` or `requirement`. Without one no row can be scored.',
  example: {
    faulty: `criteria:
  - id: short
    points: 2
`,
    mended: `criteria:
  - id: short
    points: 2
    length: { max: 800 }
`,
  },
  *run(seen) {
    const criterion = criterionOf(seen);
    if (!criterion || criterion.checks.length > 0) return;
    const misspelled = misspelledCheck(seen);
    if (misspelled) yield meant(misspelled, seen);
    else
      yield {
        ...locate(seen, ['id']),
        message: say`\`${criterion.name}\` checks nothing. It needs one of ${names()}.`,
      };
  },
};

function meant(
  { fault: { from, to, path }, key, check }: NonNullable<ReturnType<typeof misspelledCheck>>,
  { notation }: SeenGrader,
): Fault {
  const repair = replacing(say`Write \`${check}\``, { from, to }, notation.quote(check));
  return { from, to, path, message: say`\`${key}\` is no check. Did you mean \`${check}\`?`, repair };
}

function names(): string {
  return checks.map(({ name }) => `\`${name}\``).join(', ');
}
