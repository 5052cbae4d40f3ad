import { ambiguityMessage, ambiguousPrecedence as ambiguousPlaces, parseFormula } from '../languages/formula/index.ts';
import type { Fault, GraderRule, ReadPiece } from './rule.ts';

export const ambiguousPrecedence: GraderRule = {
  code: 'ambiguous-precedence',
  severity: 'warning',
  title: 'A power in a formula whose reading is not documented.',
  docs: 'Whether `-a ^ 2` is `-(a ^ 2)` or `(-a) ^ 2`, and whether `a ^ b ^ c` is read from the right, no document says. Parentheses make the service and Rewardsmith agree.',
  example: {
    faulty: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: exact ^ 2 ^ 3
`,
    mended: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
calculate_output: exact ^ (2 ^ 3)
`,
  },
  *run({ pieces }) {
    for (const piece of pieces) if (piece.language === 'formula') yield* faultsOf(piece);
  },
};

function* faultsOf(piece: ReadPiece): Iterable<Fault> {
  const { tree, faults } = parseFormula(piece.text);
  if (!tree || faults.length > 0) return;
  for (const { from, to } of ambiguousPlaces(tree))
    yield { from: piece.place(from), to: piece.place(to), path: piece.path, message: ambiguityMessage };
}
