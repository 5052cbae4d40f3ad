import { say } from '../languages/message.ts';
import { parseTemplate } from '../languages/template/index.ts';
import type { GraderRule } from './rule.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { locate } from './shared/locate.ts';
import { replacingValue } from './shared/replacing.ts';
import { asText } from './shared/specOf.ts';

export const constantTemplate: GraderRule = {
  code: 'constant-template',
  severity: 'error',
  title: 'A `when` or an `of` without a template.',
  docs: '`when` and `of` are taken from the sample, and only `{{ … }}` reads it. Without one `of` is the same text for every sample, and `when` is a text, which is neither true nor false.',
  example: {
    faulty: `criteria:
  - id: refund
    when: item.wants_refund
    contains: refund
`,
    mended: `criteria:
  - id: refund
    when: '{{ item.wants_refund }}'
    contains: refund
`,
  },
  *run(seen) {
    const { spec = {} } = criterionOf(seen) ?? {};
    for (const key of ['when', 'of']) {
      const text = asText(spec[key]);
      if (text === undefined || parseTemplate(text).parts.some((part) => 'path' in part) || text.includes('{{'))
        continue;
      const message =
        key === 'of'
          ? say`\`of\` is the same text for every sample: write a template such as \`{{ sample.output_text }}\`.`
          : say`\`when\` has no template, so it is neither true nor false for any sample.`;
      const path = text.trim();
      const repair = isPath(path)
        ? replacingValue(say`Write \`{{ ${path} }}\``, seen, [key], seen.notation.quote(`{{ ${path} }}`))
        : {};
      yield { ...locate(seen, [key]), message, ...repair };
    }
  },
};

function isPath(text: string): boolean {
  return /^(?:sample|item)(?:\.\w+|\[\d+\])+$/.test(text);
}
