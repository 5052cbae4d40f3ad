import { isReasoning } from '../engine/models.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { replacingValue } from './shared/replacing.ts';
import { asObject, asText, specOf } from './shared/specOf.ts';

export const temperatureOnReasoningJudge: GraderRule = {
  code: 'temperature-on-reasoning-judge',
  severity: 'error',
  title: 'A `temperature` for a judge that reasons.',
  docs: 'Reasoning models (o1, o3, o3-mini, o4-mini, gpt-5) take no temperature but 1. The judge cannot be sampled, so every row gets `model_grader_server_error` and the reward 0.',
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
    const model = asText(specOf(seen).model);
    const params = asObject(specOf(seen).sampling_params);
    const temperature = params?.temperature;
    if (!model || typeof temperature !== 'number' || temperature === 1) return;
    if (!isReasoning(model) || params?.reasoning_effort === 'none') return;
    const path = ['sampling_params', 'temperature'];
    const message = `\`${model}\` is a reasoning model and does not take a temperature: every row would fail.`;
    yield { ...locate(seen, path), message, ...replacingValue('Write `null`', seen, path, 'null') };
  },
};
