import { say } from '../languages/message.ts';
import { parseTemplate } from '../languages/template/index.ts';
import type { GraderRule } from './rule.ts';
import { containment } from './shared/containment.ts';
import { locate } from './shared/locate.ts';

export const wildcardInLike: GraderRule = {
  code: 'wildcard-in-like',
  severity: 'info',
  title: 'A `%` or `*` in the reference of `like` or `ilike`.',
  docs: 'Both look for plain text: `input` contains `reference`. `%` and `*` stand for themselves, although one Microsoft page speaks of wildcards.',
  example: {
    faulty: `type: string_check
name: thanks
input: '{{ sample.output_text }}'
reference: '%thank you%'
operation: ilike
`,
    mended: `type: string_check
name: thanks
input: '{{ sample.output_text }}'
reference: thank you
operation: ilike
`,
  },
  *run(seen) {
    const sides = containment(seen);
    const wildcard = sides && textOf(sides.reference).match(/[%*]/)?.[0];
    if (!wildcard) return;
    const message = say`\`${wildcard}\` is no wildcard: \`${sides.operation}\` looks for exactly this text in \`input\`.`;
    yield { ...locate(seen, ['reference']), message };
  },
};

function textOf(source: string): string {
  return parseTemplate(source)
    .parts.map((part) => ('text' in part ? part.text : ''))
    .join('');
}
