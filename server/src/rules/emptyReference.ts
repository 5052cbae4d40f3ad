import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { containment } from './shared/containment.ts';
import { locate } from './shared/locate.ts';

export const emptyReference: GraderRule = {
  code: 'empty-reference',
  severity: 'warning',
  title: 'A `like` or `ilike` with an empty reference.',
  docs: 'Every text contains the empty text, so the check always passes.',
  example: {
    faulty: `type: string_check
name: says something
input: '{{ sample.output_text }}'
reference: ''
operation: like
`,
    mended: `type: string_check
name: says something
input: '{{ sample.output_text }}'
reference: ''
operation: ne
`,
  },
  *run(seen) {
    const sides = containment(seen);
    if (sides?.reference !== '') return;
    const message = say`Every text contains the empty text, so this \`${sides.operation}\` always passes.`;
    yield { ...locate(seen, ['reference']), message };
  },
};
