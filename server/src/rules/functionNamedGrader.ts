import { functions } from '../languages/formula/index.ts';
import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { inputPlace } from './shared/formulaInputs.ts';
import { gradersOf } from './shared/formulaNames.ts';

export const functionNamedGrader: GraderRule = {
  code: 'function-named-grader',
  severity: 'warning',
  title: 'A key of `graders`, or an `id`, that is also a function of the formula.',
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
      const place = inputPlace(seen, key);
      if (place) yield { ...place, message: say`\`${key}\` is also a function of formulas. Choose another key.` };
    }
  },
};
