import { say } from '../languages/message.ts';
import { isEval, placeBound } from './places.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { specOf } from './shared/specOf.ts';

export const missingPassThreshold: GraderRule = {
  code: 'missing-pass-threshold',
  severity: 'error',
  title: 'A text similarity without `pass_threshold` in an eval.',
  docs: 'An eval has to know from which likeness on a row passes; for text similarity there is no default. In fine-tuning the reward is the raw score, and the key is not needed.',
  example: {
    faulty: `testing_criteria:
  - type: text_similarity
    name: close
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: fuzzy_match
`,
    mended: `testing_criteria:
  - type: text_similarity
    name: close
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: fuzzy_match
    pass_threshold: 0.8
`,
  },
  *run(seen) {
    const { evaluation_metric: metric, pass_threshold: threshold } = specOf(seen);
    if (metric === undefined || threshold !== undefined || seen.site.key !== undefined) return;
    const message = say`As an eval criterion a text similarity needs \`pass_threshold\`, such as \`0.8\`.`;
    yield* placeBound(seen, isEval, { ...locate(seen, ['pass_threshold']), message });
  },
};
