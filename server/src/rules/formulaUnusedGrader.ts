import type { Fault, GraderRule } from './rule.ts';
import { formulaInputs, inputPlace } from './shared/formulaInputs.ts';
import { formulaNames } from './shared/formulaNames.ts';

export const formulaUnusedGrader: GraderRule = {
  code: 'formula-unused-grader',
  severity: 'warning',
  title: 'A grader inside `multi`, or a criterion, that the formula does not use.',
  docs: 'It is run, and paid for where it asks a judge, but its score counts for nothing. A criterion that is a gate counts all the same.',
  example: {
    faulty: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
  polite:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: kind regards
    operation: ilike
calculate_output: exact
`,
    mended: `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
  polite:
    type: string_check
    input: '{{ sample.output_text }}'
    reference: kind regards
    operation: ilike
calculate_output: 0.9 * exact + 0.1 * polite
`,
  },
  *run(seen): Iterable<Fault> {
    const inputs = formulaInputs(seen) ?? [];
    for (const { fault } of formulaNames(seen)) {
      if (fault.code !== 'formula-unused-grader' || fault.name === undefined) continue;
      const input = inputs.findLast(({ name }) => name === fault.name);
      const place = inputPlace(seen, fault.name);
      if (place && !input?.gate) yield { ...place, message: fault.message };
    }
  },
};
