import { say } from '../languages/message.ts';
import { isEval } from './places.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { specOf } from './shared/specOf.ts';

export const missingName: GraderRule = {
  code: 'missing-name',
  severity: 'warning',
  title: 'A grader without `name`.',
  docs: 'Every published schema requires it, though some official examples for fine-tuning leave it out. In an eval it is an error: results are labelled by name. Inside `multi` the key serves.',
  example: {
    faulty: `testing_criteria:
  - type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
`,
    mended: `testing_criteria:
  - type: string_check
    name: exact
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
`,
  },
  *run(seen) {
    const { kind, key } = seen.site;
    if (!kind || seen.places.length === 0 || key !== undefined || specOf(seen).name !== undefined) return;
    const place = locate(seen, ['name']);
    if (seen.places.every(isEval))
      yield { ...place, severity: 'error', message: say`\`name\` is missing: an eval labels its results by it.` };
    else yield { ...place, message: say`\`name\` is missing: the schema requires it, and results are labelled by it.` };
  },
};
