import { say } from '../languages/message.ts';
import { isEval } from './places.ts';
import type { GraderRule, SeenGrader } from './rule.ts';
import { locate } from './shared/locate.ts';
import { rewardRange } from './shared/rewardRange.ts';
import { scoreRange } from './shared/scoreRange.ts';
import { specOf } from './shared/specOf.ts';

export const thresholdOutsideRange: GraderRule = {
  code: 'threshold-outside-range',
  severity: 'error',
  title: 'A `pass_threshold` outside the scores that the grader can give.',
  docs: 'Above the range no row passes, below it every row does. Without `range` scores lie from 0 to 1. In fine-tuning the reward is the raw score, so there it is a warning. A criterion scores from 0 to 1, and so does a rubric unless `clip` or `aggregate` says otherwise.',
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
    const range = seen.site.key === undefined || seen.site.kind?.criteria ? rangeOf(seen) : undefined;
    if (!range || typeof threshold !== 'number' || (range.low <= threshold && threshold <= range.high)) return;
    const message =
      threshold > range.high
        ? say`Scores lie from ${range.low} to ${range.high}, so with \`pass_threshold\` ${threshold} no row can pass.`
        : say`Scores lie from ${range.low} to ${range.high}, so with \`pass_threshold\` ${threshold} every row passes.`;
    const severity = seen.places.length > 0 && seen.places.every(isEval) ? 'error' : 'warning';
    yield { ...locate(seen, ['pass_threshold']), message, severity };
  },
};

/** Of a text similarity and a Python grader from 0 to 1; a formula or a service may give anything. */
function rangeOf(seen: SeenGrader) {
  if (seen.site.kind?.criteria !== undefined) return rewardRange(seen);
  const { evaluation_metric: metric, source } = specOf(seen);
  return metric !== undefined || source !== undefined ? { low: 0, high: 1 } : scoreRange(seen);
}
