import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { isValueItself } from './shared/isValueItself.ts';
import { templatePlace } from './shared/templatePlace.ts';

export const nullInText: GraderRule = {
  code: 'null-in-text',
  severity: 'info',
  title: 'A value that is `null` in some samples, inserted into a text.',
  docs: 'Here `null` goes in as the word `null`. Whether a service writes `null`, `None` or nothing is not documented. Of `sample` it is a hint, because an answer may well hold a `null`. In a criterion of a rubric a template alone is the value itself, and nothing is said.',
  example: {
    faulty: `type: string_check
name: same city
input: '{{ sample.output_text }}'
reference: '{{ item.city }}'
operation: eq
`,
    mended: `type: python
name: same city
source: |
  def grade(sample, item):
      return float(sample["output_text"] == (item["city"] or "unknown"))
`,
    samples: `{"item": {"city": "Oslo"}, "sample": {"output_text": "Oslo"}}
{"item": {"city": null}, "sample": {"output_text": "unknown"}}
`,
  },
  *run(seen) {
    for (const field of seen.fields()) {
      const { found, profile, name, path } = field;
      const nulls = found.state === 'known' ? found.field.counts.null : undefined;
      if (!nulls || isValueItself(seen, field)) continue;
      const message = say`\`${name}\` is null in ${nulls} of ${profile.rows} samples and goes in as the word \`null\`.`;
      yield { ...templatePlace(field), message, ...(path[0] === 'sample' && { severity: 'hint' }) };
    }
  },
};
