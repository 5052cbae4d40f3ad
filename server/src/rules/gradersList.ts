import type { GraderRule } from './rule.ts';
import { gradersOf } from './shared/formulaNames.ts';
import { locate } from './shared/locate.ts';
import { specOf } from './shared/specOf.ts';

export const gradersList: GraderRule = {
  code: 'graders-list',
  severity: 'error',
  title: '`graders` of a `multi` is a list, or a single grader.',
  docs: 'It is an object: each key is the name by which the formula calls the grader. The published schema says “one grader” and a published example shows a list; the service refuses both.',
  example: {
    faulty: `type: multi
name: reward
graders:
  - type: string_check
    name: exact
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: exact
`,
    mended: `type: multi
name: reward
graders:
  exact:
    type: string_check
    name: exact
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: exact
`,
  },
  *run(seen) {
    const key = seen.site.kind?.children;
    const value = key === undefined ? undefined : specOf(seen)[key];
    if (key === undefined || value === undefined || gradersOf(seen)) return;
    const instead = Array.isArray(value)
      ? ', not a list'
      : typeof value === 'object' && value
        ? ', not one grader'
        : '';
    const message = `\`${key}\` is an object that gives each grader a key for the formula${instead}.`;
    yield { ...locate(seen, [key]), message };
  },
};
