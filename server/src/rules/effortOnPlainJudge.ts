import { isPlain } from '../engine/models.ts';
import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { judgesIn } from './shared/judgesIn.ts';
import { locate } from './shared/locate.ts';
import { replacingValue } from './shared/replacing.ts';

export const effortOnPlainJudge: GraderRule = {
  code: 'effort-on-plain-judge',
  severity: 'error',
  title: 'A `reasoning_effort` for a judge that does not reason.',
  docs: 'gpt-4o and gpt-4.1 with their small versions do not take it. The judge cannot be sampled, so every row gets `model_grader_server_error` and the reward 0.',
  example: {
    faulty: `type: score_model
name: judge
model: gpt-4o-2024-08-06
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
sampling_params:
  reasoning_effort: high
`,
    mended: `type: score_model
name: judge
model: gpt-4o-2024-08-06
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
sampling_params:
  temperature: 0
`,
  },
  *run(seen) {
    for (const { model, params, paramsPath } of judgesIn(seen)) {
      if (typeof params.reasoning_effort !== 'string' || !isPlain(model)) continue;
      const path = [...paramsPath, 'reasoning_effort'];
      const message = say`\`${model}\` does not reason and takes no \`reasoning_effort\`: every row would fail.`;
      yield { ...locate(seen, path), message, ...replacingValue(say`Write \`null\``, seen, path, 'null') };
    }
  },
};
