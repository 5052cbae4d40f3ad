import { judgesOf } from '../engine/models.ts';
import { say } from '../languages/message.ts';
import { nearest } from '../languages/nearest.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { replacingValue } from './shared/replacing.ts';
import { asText, specOf } from './shared/specOf.ts';

export const unknownJudge: GraderRule = {
  code: 'unknown-judge',
  severity: 'info',
  title: 'A judge that is not on the list for fine-tuning jobs.',
  docs: 'OpenAI takes nine dated snapshots as judges of a fine-tuning job, no aliases; Foundry lists fewer, and deployments of your own for some models. Evals take far more, so there nothing is said. Lists change, so this is only information.',
  example: {
    faulty: `grader:
  type: score_model
  name: judge
  model: o3-mini-2024-01-31
  input:
    - role: user
      content: 'Rate this from 0 to 1: {{ sample.output_text }}'
`,
    mended: `grader:
  type: score_model
  name: judge
  model: o3-mini-2025-01-31
  input:
    - role: user
      content: 'Rate this from 0 to 1: {{ sample.output_text }}'
`,
  },
  *run(seen) {
    const model = asText(specOf(seen).model);
    if (!model || !seen.site.kind || seen.places.length === 0) return;
    const lists = seen.places.map(judgesOf);
    const known = new Set(lists.flatMap((list) => list ?? []));
    if (lists.some((list) => list === undefined) || known.has(model)) return;
    const meant = nearest(model, [...known]);
    const advice = meant ? say`Did you mean \`${meant}\`?` : say`Make sure that the job can reach it.`;
    const repair = meant && replacingValue(say`Write \`${meant}\``, seen, ['model'], seen.notation.quote(meant));
    yield {
      ...locate(seen, ['model']),
      message: say`\`${model}\` is not on the list of judges for fine-tuning jobs. ${advice}`,
      ...repair,
    };
  },
};
