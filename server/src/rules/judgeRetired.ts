import { type End, endOf } from '../engine/models.ts';
import { isFoundry } from './places.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { asText, specOf } from './shared/specOf.ts';

export const judgeRetired: GraderRule = {
  code: 'judge-retired',
  severity: 'info',
  title: 'A judge that is shut down, or will be.',
  docs: 'Dates are those that OpenAI and Microsoft announced, as of November 2026. A hosted judge at Foundry may outlive them, and `rewardsmith.judge.models` maps the name to a model that you have, so this is only information.',
  example: {
    faulty: `type: score_model
name: judge
model: o4-mini-2025-04-16
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
`,
    mended: `type: score_model
name: judge
model: my-judge
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
`,
  },
  *run(seen) {
    const model = asText(specOf(seen).model);
    const end = model && endOf(model, seen.places.every(isFoundry) ? 'azure' : 'openai');
    if (!end || !seen.site.kind) return;
    yield { ...locate(seen, ['model']), message: message(model, end, seen.today) };
  },
};

function message(model: string, { by, date }: End, today: string): string {
  const when = date <= today ? `was shut down at ${by} on ${date}` : `will be shut down at ${by} on ${date}`;
  return `\`${model}\` ${when}. Choose a current model, or map the name in \`rewardsmith.judge.models\`.`;
}
