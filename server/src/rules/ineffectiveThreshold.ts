import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { specOf } from './shared/specOf.ts';

export const ineffectiveThreshold: GraderRule = {
  code: 'ineffective-threshold',
  severity: 'info',
  title: 'A `pass_threshold` of a grader inside `multi` or a criterion.',
  docs: 'The formula takes the raw scores, so a threshold on one of the graders inside changes nothing. OpenAI tolerates it; a Microsoft demo says to leave it out.',
  example: {
    faulty: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: fuzzy_match
    pass_threshold: 0.8
calculate_output: close
`,
    mended: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: fuzzy_match
calculate_output: close
`,
  },
  *run(seen) {
    if (
      seen.site.key === undefined ||
      seen.site.kind?.criteria !== undefined ||
      specOf(seen).pass_threshold === undefined
    )
      return;
    const message =
      seen.places.length === 0
        ? say`\`pass_threshold\` has no effect here: the rubric takes the raw score. A criterion may have its own.`
        : say`\`pass_threshold\` has no effect inside \`multi\`: the formula takes the raw score.`;
    yield { ...locate(seen, ['pass_threshold']), message };
  },
};
