import { say } from '../languages/message.ts';
import { around, formulaRepair } from './shared/formulaEdits.ts';
import { hazardRule, type Mend } from './shared/hazardRule.ts';

const normalise: Mend = (proof, seen) => {
  const sum = String(Number((proof.report.weight_sum ?? 1).toPrecision(12)));
  return formulaRepair(say`Divide by ${sum}`, proof, seen, around(proof, '(', `) / ${sum}`));
};

export const formulaUnnormalisedWeights = hazardRule(
  {
    code: 'formula-unnormalised-weights',
    severity: 'warning',
    title: 'Weights in a formula that do not add up to 1.',
    docs: 'With scores from 0 to 1 the sum of the weights is the highest reward. Said only of formulas that are a sum of weighted scores and nothing else.',
    example: {
      faulty: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: 0.7 * exact + 0.5 * close
`,
      mended: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: 0.7 * exact + 0.3 * close
`,
    },
  },
  ['weights_do_not_sum_to_one'],
  normalise,
);
