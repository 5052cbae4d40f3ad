import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { isObject, textIn } from './shared/fields.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const nemoGymEquivalence = rowFormat({
  name: 'nemo-gym-equivalence',
  title: 'NeMo Gym, judge of equivalence',
  docs:
    'Rows with `responses_create_params` and an `expected_answer`: a judge tells whether the answer is equal to it ' +
    '(NVIDIA-NeMo/Gym). One rubric serves all rows.',
  detect: ({ responses_create_params, expected_answer }) =>
    isObject(responses_create_params) && expected_answer !== undefined ? 1 : 0,
  read,
});

function read({ question, template_metadata }: JsonObject): Imported {
  const pattern = isObject(template_metadata) ? textIn(template_metadata.output_regex) : undefined;
  const requirement = 'Its final answer is equivalent to the expected answer: {{ item.expected_answer }}';
  return {
    rubric: {
      name: 'equivalence',
      judge: { context: question === undefined ? '{{ item.responses_create_params.input }}' : '{{ item.question }}' },
      criteria: [{ id: 'equivalent', points: 1, requirement }],
    },
    losses: [
      say`A reply of the judge without a label counts as “not equal”; here it is an error, and the reward is not known.`,
      say`The second call with both answers exchanged, and the half score of a match in the whole text alone, are not kept.`,
      ...(pattern === undefined
        ? []
        : [say`The judge is shown the whole completion, not only what \`${pattern}\` takes out of it.`]),
      say`The rows are samples: their keys belong under \`item\`.`,
    ],
  };
}
