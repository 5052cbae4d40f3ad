import { say } from '../languages/message.ts';
import { isEval, placeBound } from './places.ts';
import type { GraderRule } from './rule.ts';
import { locate } from './shared/locate.ts';
import { specOf } from './shared/specOf.ts';

export const cosineOutsideEvals: GraderRule = {
  code: 'cosine-outside-evals',
  severity: 'error',
  title: 'The metric `cosine` in a fine-tuning job.',
  docs: '`cosine` asks an embedding model for every row, and only evals do that. The other ten metrics are computed on the spot and work everywhere.',
  example: {
    faulty: `grader:
  type: text_similarity
  name: close
  input: '{{ sample.output_text }}'
  reference: '{{ item.answer }}'
  evaluation_metric: cosine
`,
    mended: `grader:
  type: text_similarity
  name: close
  input: '{{ sample.output_text }}'
  reference: '{{ item.answer }}'
  evaluation_metric: fuzzy_match
`,
  },
  *run(seen) {
    if (specOf(seen).evaluation_metric !== 'cosine') return;
    const message = say`The metric \`cosine\` works only in evals. In fine-tuning use another, such as \`fuzzy_match\`.`;
    yield* placeBound(seen, (place) => !isEval(place), { ...locate(seen, ['evaluation_metric']), message });
  },
};
