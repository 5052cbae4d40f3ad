import type { Path } from '../engine/part.ts';
import { say } from '../languages/message.ts';
import type { GraderRule, SeenGrader } from './rule.ts';
import { templatePlace } from './shared/templatePlace.ts';

export const templateFieldPartial: GraderRule = {
  code: 'template-field-partial',
  severity: 'info',
  title: 'A path that only some of the samples have.',
  docs: 'The other rows end in an error, not in a score: `sample_parse_error` where `sample.output_json` is missing because the answer is no JSON, else `invalid_variable_error`. There are no defaults in a template. A service most likely counts such a row as 0. Where less than half of the samples have it, that is a warning. Of `sample` it is a hint, because an answer may well lack what it should have; then a `python` grader can give the 0 itself. A criterion of a rubric gives that 0.',
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
      return float(sample["output_text"] == item.get("city", "unknown"))
`,
    samples: `{"item": {"city": "Oslo"}, "sample": {"output_text": "Oslo"}}
{"item": {}, "sample": {"output_text": "unknown"}}
`,
  },
  *run(seen) {
    for (const field of seen.fields()) {
      const { found, profile, name, path } = field;
      if (found.state !== 'known' || found.field.count === profile.rows) continue;
      const { count } = found.field;
      const message = isCompletions(seen, path)
        ? say`\`${name}\` is in ${count} of ${profile.rows} samples; for the other ${profile.rows - count} the completion is at fault.`
        : say`\`${name}\` is in ${count} of ${profile.rows} samples; ${profile.rows - count} would end in an error, not in a score.`;
      yield {
        ...templatePlace(field),
        message,
        ...(path[0] === 'sample' ? ofAnswer : count * 2 < profile.rows && ofFew),
      };
    }
  },
};

/** In a rubric the completion's own lack is no error. */
function isCompletions({ site }: SeenGrader, [root]: Path): boolean {
  return site.kind?.criteria !== undefined && root === 'sample';
}

const ofAnswer = { severity: 'hint' } as const;
const ofFew = { severity: 'warning' } as const;
