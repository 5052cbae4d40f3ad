import { say } from '../languages/message.ts';
import { nearest } from '../languages/nearest.ts';
import type { FileRule } from './rule.ts';
import { hyperparameters } from './shared/hyperparameters.ts';
import { jobOf } from './shared/jobOf.ts';
import { locateKeyInFile } from './shared/locate.ts';
import { asObject } from './shared/specOf.ts';

export const unknownHyperparameter: FileRule = {
  code: 'unknown-hyperparameter',
  severity: 'warning',
  title: 'A hyperparameter that reinforcement fine-tuning does not have.',
  docs: 'On the wire the number of epochs is `n_epochs`; `epochs` is a name that only Azure’s command-line tool translates. `beta` belongs to preference tuning.',
  example: {
    faulty: `method:
  type: reinforcement
  reinforcement:
    grader:
      type: string_check
      name: exact
      input: '{{ sample.output_text }}'
      reference: '{{ item.answer }}'
      operation: eq
    hyperparameters:
      epochs: 2
`,
    mended: `method:
  type: reinforcement
  reinforcement:
    grader:
      type: string_check
      name: exact
      input: '{{ sample.output_text }}'
      reference: '{{ item.answer }}'
      operation: eq
    hyperparameters:
      n_epochs: 2
`,
  },
  *run({ tree }) {
    const job = jobOf(tree);
    for (const key of Object.keys(asObject(job?.reinforcement.hyperparameters) ?? {})) {
      if (!job || Object.hasOwn(hyperparameters, key)) continue;
      const meant = key === 'epochs' ? 'n_epochs' : nearest(key, Object.keys(hyperparameters));
      const advice = meant ? say`Did you mean \`${meant}\`?` : say`It has no effect.`;
      const place = locateKeyInFile(tree, [...job.path, 'hyperparameters', key]);
      yield { ...place, message: say`\`${key}\` is no hyperparameter of reinforcement fine-tuning. ${advice}` };
    }
  },
};
