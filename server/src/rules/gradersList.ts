import { type Message, say } from '../languages/message.ts';
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
    yield { ...locate(seen, [key]), message: worded(key, value) };
  },
};

function worded(key: string, value: unknown): Message {
  if (Array.isArray(value))
    return say`\`${key}\` is an object that gives each grader a key for the formula, not a list.`;
  return typeof value === 'object' && value
    ? say`\`${key}\` is an object that gives each grader a key for the formula, not one grader.`
    : say`\`${key}\` is an object that gives each grader a key for the formula.`;
}
