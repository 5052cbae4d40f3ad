import { say } from '../languages/message.ts';
import { shapeRule } from './shapeRule.ts';
import { isUnquotedAt } from './shared/isUnquotedAt.ts';

export const missingKey = shapeRule({
  code: 'missing-key',
  severity: 'error',
  title: 'A key that must be there is missing.',
  docs: 'The service refuses a grader without it. Completion offers the missing keys.',
  example: {
    faulty: `type: string_check
name: exact
reference: '{{ item.answer }}'
operation: eq
`,
    mended: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '{{ item.answer }}'
operation: eq
`,
  },
  unless: (fault, seen) => isUnquotedAt(seen, fault.path.slice(0, -1)),
  word: ({ path }, { site }) => {
    const owner = path.slice(0, -1).findLast((step) => typeof step === 'string') ?? site.kind?.type;
    return { message: say`\`${String(path.at(-1))}\` is missing: \`${String(owner)}\` needs it.` };
  },
});
