import { functions } from '../languages/formula/index.ts';
import type { GraderRule } from './rule.ts';
import { gradersOf } from './shared/formulaNames.ts';
import { locateKey } from './shared/locate.ts';

export const functionNamedGrader: GraderRule = {
  code: 'function-named-grader',
  severity: 'warning',
  title: 'A key of `graders` that is also a function of the formula.',
  docs: 'Whether the service takes `min` for the grader or for the function is not documented. Another key leaves no doubt.',
  example: {
    faulty: `type: multi
name: reward
graders:
  log:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: log
`,
    mended: `type: multi
name: reward
graders:
  log_line:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: log_line
`,
  },
  *run(seen) {
    const clashing = Object.keys(gradersOf(seen) ?? {}).filter((key) => Object.hasOwn(functions, key));
    for (const key of clashing) {
      const message = `\`${key}\` is also a function of formulas. Choose another key.`;
      yield { ...locateKey(seen, [seen.site.kind?.children ?? 'graders', key]), message };
    }
  },
};
