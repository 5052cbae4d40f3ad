import { isReasoning } from '../engine/models.ts';
import { say } from '../languages/message.ts';
import type { GraderRule } from './rule.ts';
import { judgesIn } from './shared/judgesIn.ts';
import { locate } from './shared/locate.ts';
import { replacingValue } from './shared/replacing.ts';
import { asText } from './shared/specOf.ts';

export const temperatureOnReasoningJudge: GraderRule = {
  code: 'temperature-on-reasoning-judge',
  severity: 'error',
  title: 'A `temperature` for a judge that reasons.',
  docs: 'Reasoning models (o1, o3, o3-mini, o4-mini, gpt-5, gpt-6) take no temperature but 1; gpt-5.1 to gpt-5.4 reason only where `reasoning_effort` asks for it. The judge cannot be sampled, so every row gets `model_grader_server_error` and the reward 0.',
  example: {
    faulty: `type: score_model
name: judge
model: o4-mini-2025-04-16
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
sampling_params:
  temperature: 0.2
`,
    mended: `type: score_model
name: judge
model: o4-mini-2025-04-16
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
sampling_params:
  reasoning_effort: low
`,
  },
  *run(seen) {
    for (const { model, params, paramsPath } of judgesIn(seen)) {
      const { temperature, reasoning_effort: effort } = params;
      if (typeof temperature !== 'number' || temperature === 1 || !isReasoning(model, asText(effort))) continue;
      const path = [...paramsPath, 'temperature'];
      const message = say`\`${model}\` is a reasoning model and does not take a temperature: every row would fail.`;
      yield { ...locate(seen, path), message, ...replacingValue(say`Write \`null\``, seen, path, 'null') };
    }
  },
};
