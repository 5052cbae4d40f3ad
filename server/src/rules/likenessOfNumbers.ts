import type { ProfileField } from '../engine/grading.ts';
import { say } from '../languages/message.ts';
import { loneTemplate } from '../languages/template/index.ts';
import type { GraderRule } from './rule.ts';
import { comparedFields } from './shared/comparedFields.ts';
import { specOf } from './shared/specOf.ts';
import { templatePlace } from './shared/templatePlace.ts';

export const likenessOfNumbers: GraderRule = {
  code: 'likeness-of-numbers',
  severity: 'info',
  title: 'The likeness of texts that are numbers.',
  docs: 'Every metric but `cosine` goes by letters or words: `99` and `100` are as unlike as two texts can be, `1000` and `9000` are alike. A `python` grader can reward by how near two numbers are.',
  example: {
    faulty: `type: text_similarity
name: near the right total
input: '{{ sample.output_text }}'
reference: '{{ item.total }}'
evaluation_metric: fuzzy_match
pass_threshold: 0.8
`,
    mended: `type: python
name: near the right total
pass_threshold: 0.8
source: |
  def grade(sample, item):
      try:
          return max(0.0, 1.0 - abs(float(sample["output_text"]) - item["total"]) / item["total"])
      except ValueError:
          return 0.0
`,
    samples: `{"item": {"total": 100}, "sample": {"output_text": "99"}}
{"item": {"total": 250}, "sample": {"output_text": "250"}}
`,
  },
  *run(seen) {
    const { evaluation_metric: metric } = specOf(seen);
    if (metric === undefined || metric === 'cosine') return;
    for (const field of comparedFields(seen)) {
      if (field.found.state !== 'known' || !loneTemplate(field.piece.text) || !isNumeric(field.found.field)) continue;
      const message = say`\`${field.name}\` is a number: likeness goes by letters, so \`99\` is unlike \`100\` and \`1000\` is like \`9000\`.`;
      yield { ...templatePlace(field), message };
      return;
    }
  },
};

function isNumeric({ counts, numerals, count }: ProfileField): boolean {
  const numbers = (counts.number ?? 0) + numerals;
  return numbers > 0 && numbers + (counts.null ?? 0) === count;
}
