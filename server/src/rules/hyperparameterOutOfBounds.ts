import type { Json } from '../engine/json.ts';
import { say } from '../languages/message.ts';
import type { FileRule } from './rule.ts';
import { type Hyperparameter, hyperparameters } from './shared/hyperparameters.ts';
import { jobOf } from './shared/jobOf.ts';
import { locateInFile } from './shared/locate.ts';
import { asObject } from './shared/specOf.ts';

export const hyperparameterOutOfBounds: FileRule = {
  code: 'hyperparameter-out-of-bounds',
  severity: 'error',
  title: 'A hyperparameter with a value that it cannot have.',
  docs: 'The service refuses the job. All but `reasoning_effort` also take `auto`, the default.',
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
      batch_size: 512
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
      batch_size: 256
`,
  },
  *run({ tree }) {
    const job = jobOf(tree);
    for (const [key, value] of Object.entries(asObject(job?.reinforcement.hyperparameters) ?? {})) {
      const known = Object.hasOwn(hyperparameters, key) ? hyperparameters[key] : undefined;
      if (!job || !known || allows(known, value)) continue;
      const place = locateInFile(tree, [...job.path, 'hyperparameters', key]);
      yield { ...place, message: say`\`${key}\` must be ${known.wanted}, not \`${JSON.stringify(value)}\`.` };
    }
  },
};

function allows({ words, number }: Hyperparameter, value: Json): boolean {
  return typeof value === 'number'
    ? (number?.(value) ?? false)
    : words.includes(String(value)) && typeof value === 'string';
}
