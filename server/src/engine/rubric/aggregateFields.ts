import * as z from 'zod/mini';
import { field } from '../field.ts';
import { aggregates } from './aggregate.ts';

const names = Object.keys(aggregates);
const formula = field(z.string(), 'A formula over the ids of the criteria, as in `calculate_output` of a `multi`.', {
  language: 'formula',
});

/** `aggregate`: how criteria add up. */
export function aggregateField() {
  return field(
    z.union([
      field(z.enum(names), 'How the criteria add up.', {
        enumDescriptions: names.map((name) => aggregates[name]!.docs),
      }),
      z.strictObject({ formula }),
    ]),
    'How the criteria add up; `points` where absent.',
    { examples: names },
  );
}

/** `clip`: what keeps a reward in [0, 1]. */
export function clipField() {
  return field(z.enum(['sample', 'mean', 'none']), 'What is cut to [0, 1]; `sample` where absent.', {
    enumDescriptions: ['The reward of each sample.', 'Only the mean over the samples.', 'Nothing.'],
  });
}

/** `empty`: the score where the criteria that apply have nothing to divide by. */
export function emptyField() {
  return field(
    z.enum(['error', 'zero']),
    'Where the points that `aggregate` divides by add up to 0; `error` where absent.',
    { enumDescriptions: ['The reward is not known.', 'The score is 0, as in PaperBench.'] },
  );
}
