import { isEval } from './places.ts';
import type { GraderRule, SeenGrader } from './rule.ts';
import { locate } from './shared/locate.ts';
import { scoreRange } from './shared/scoreRange.ts';
import { specOf } from './shared/specOf.ts';

export const thresholdOutsideRange: GraderRule = {
  code: 'threshold-outside-range',
  severity: 'error',
  title: 'A `pass_threshold` outside the scores that the grader can give.',
  docs: 'Above the range no row passes, below it every row does. Without `range` scores lie from 0 to 1. In fine-tuning the reward is the raw score, so there it is a warning.',
  example: {
    faulty: `testing_criteria:
  - type: score_model
    name: judge
    model: gpt-4.1-2025-04-14
    range: [0, 1]
    pass_threshold: 7
    input:
      - role: user
        content: 'Rate this from 0 to 1: {{ sample.output_text }}'
`,
    mended: `testing_criteria:
  - type: score_model
    name: judge
    model: gpt-4.1-2025-04-14
    range: [0, 1]
    pass_threshold: 0.7
    input:
      - role: user
        content: 'Rate this from 0 to 1: {{ sample.output_text }}'
`,
  },
  *run(seen) {
    const threshold = specOf(seen).pass_threshold;
    const range = seen.site.key === undefined ? rangeOf(seen) : undefined;
    if (!range || typeof threshold !== 'number' || (range.low <= threshold && threshold <= range.high)) return;
    const effect = threshold > range.high ? 'no row can pass' : 'every row passes';
    const message = `Scores lie from ${range.low} to ${range.high}, so with \`pass_threshold\` ${threshold} ${effect}.`;
    const severity = seen.places.every(isEval) ? 'error' : 'warning';
    yield { ...locate(seen, ['pass_threshold']), message, severity };
  },
};

/** Of a text similarity and a Python grader from 0 to 1; a formula or a service may give anything. */
function rangeOf(seen: SeenGrader) {
  const { evaluation_metric: metric, source } = specOf(seen);
  return metric !== undefined || source !== undefined ? { low: 0, high: 1 } : scoreRange(seen);
}
