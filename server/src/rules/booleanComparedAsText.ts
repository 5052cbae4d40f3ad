import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { comparedFields } from './shared/comparedFields.ts';
import { templatePlace } from './shared/templatePlace.ts';

export const booleanComparedAsText: GraderRule = {
  code: 'boolean-compared-as-text',
  severity: 'hint',
  title: 'A truth value compared as a text.',
  docs: 'Here it goes in as `true` or `false`. Whether a service writes `true` or, as Python does, `True` is not documented, and case counts. A `python` grader compares truth values.',
  example: {
    faulty: `type: string_check
name: same verdict
input: '{{ sample.output_text }}'
reference: '{{ item.spam }}'
operation: eq
`,
    mended: `type: python
name: same verdict
source: |
  def grade(sample, item):
      return float((sample["output_text"].strip().lower() == "true") == item["spam"])
`,
    samples: `{"item": {"spam": true}, "sample": {"output_text": "true"}}
{"item": {"spam": false}, "sample": {"output_text": "False"}}
`,
  },
  *run(seen) {
    for (const field of comparedFields(seen)) {
      if (field.found.state !== 'known' || !field.found.field.counts.boolean) continue;
      const message = say`\`${field.name}\` is a truth value: it goes in as \`true\` or \`false\` here, perhaps as \`True\` elsewhere.`;
      yield { ...templatePlace(field), message };
    }
  },
};
