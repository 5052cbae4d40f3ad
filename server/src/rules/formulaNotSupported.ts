import { pieceRule } from './pieceRule.ts';
import type { GraderRule } from './rule.ts';
import { nameFaults } from './shared/nameRule.ts';

const ofPieces = pieceRule({
  code: 'formula-not-supported',
  severity: 'error',
  title: 'Something in a formula that only other languages have.',
  docs: 'Formulas have no comparisons, conditions, remainders, texts, templates, attributes or named constants. Nothing but numbers, keys, `+ - * / ^`, parentheses and eight functions is documented.',
  example: {
    faulty: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: exact ** 2
`,
    mended: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: exact ^ 2
`,
  },
});

export const formulaNotSupported: GraderRule = {
  ...ofPieces,
  *run(seen) {
    yield* ofPieces.run(seen);
    yield* nameFaults(seen, ofPieces.code);
  },
};
