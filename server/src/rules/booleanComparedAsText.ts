import { say } from '../languages/message.ts';
import type { Fault, GraderRule, SeenGrader } from './rule.ts';
import { comparedFields } from './shared/comparedFields.ts';
import { criterionOf } from './shared/criterionOf.ts';
import { templatePlace } from './shared/templatePlace.ts';

export const booleanComparedAsText: GraderRule = {
  code: 'boolean-compared-as-text',
  severity: 'hint',
  title: 'A truth value compared as a text.',
  docs: 'Here it goes in as `true` or `false`. Whether a service writes `true` or, as Python does, `True` is not documented, and case counts. A `python` grader compares truth values. In a rubric `contains` looks for the word `true` or `false`.',
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
    yield* ofCriterion(seen);
    for (const field of comparedFields(seen)) {
      if (field.found.state !== 'known' || !field.found.field.counts.boolean) continue;
      const message = say`\`${field.name}\` is a truth value: it goes in as \`true\` or \`false\` here, perhaps as \`True\` elsewhere.`;
      yield { ...templatePlace(field), message };
    }
  },
};

/** What `contains` looks for is a text, also where a template alone stands for it. */
function* ofCriterion(seen: SeenGrader): Iterable<Fault> {
  if (!criterionOf(seen)) return;
  for (const field of seen.fields()) {
    const isSought = field.piece.path[0] === 'contains' && field.found.state === 'known';
    if (!isSought || !field.found.field.counts.boolean) continue;
    const message = say`\`${field.name}\` is a truth value: it is looked for as the word \`true\` or \`false\`.`;
    yield { ...templatePlace(field), message };
  }
}
