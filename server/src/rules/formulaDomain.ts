import { hazardRule } from './shared/hazardRule.ts';

export const formulaDomain = hazardRule(
  {
    code: 'formula-domain',
    severity: 'warning',
    title: 'A logarithm, root or power in a formula that has no value for some scores.',
    docs: '`log` of 0 or less, `sqrt` of less than 0 and a fractional power of less than 0 are no numbers, so the row gets no reward. The scores in the message lead there. Shift the argument, as in `log(1 + close)`, or hold it with `max(0, …)`. Where no scores give a value it is an error.',
    example: {
      faulty: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: sqrt(close - 0.25)
`,
      mended: `type: multi
name: reward
graders:
  close:
    type: text_similarity
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    evaluation_metric: rouge_l
calculate_output: sqrt(max(0, close - 0.25) / 0.75)
`,
    },
  },
  ['log_nonpositive', 'sqrt_negative', 'power_domain'],
);
