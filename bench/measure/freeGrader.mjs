const output = '{{ sample.output_text }}';
const check = (operation, reference) => ({
  type: 'string_check',
  name: operation,
  operation,
  input: output,
  reference,
});
const similar = (input, reference) => ({
  type: 'text_similarity',
  name: 'close',
  evaluation_metric: 'fuzzy_match',
  input,
  reference,
});

/** Seven free checks in a `multi`. */
export const freeGrader = {
  type: 'multi',
  name: 'seven checks',
  graders: {
    exact: check('eq', '{{ item.answer }}'),
    other: check('ne', '{{ item.answer }}'),
    names: check('like', '{{ item.word }}'),
    names_freely: check('ilike', '{{ item.word }}'),
    cites: check('like', 'Section {{ item.section }}'),
    close: similar(output, '{{ item.answer }}'),
    close_labelled: similar(`Answer: ${output}`, 'Answer: {{ item.answer }}'),
  },
  calculate_output: '(exact + (1 - other) + names + names_freely + cites + close + close_labelled) / 7',
};
