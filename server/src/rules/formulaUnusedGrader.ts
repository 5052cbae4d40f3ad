import { slotOf } from '../document/slotOf.ts';
import type { Fault, GraderRule } from './rule.ts';
import { formulaNames } from './shared/formulaNames.ts';

export const formulaUnusedGrader: GraderRule = {
  code: 'formula-unused-grader',
  severity: 'warning',
  title: 'A grader inside `multi` that the formula does not use.',
  docs: 'It is run, and paid for where it asks a judge, but its score counts for nothing.',
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
    const tree = { text: seen.text, root: { at: 0, node: seen.site.node }, faults: [] };
    for (const { fault } of formulaNames(seen)) {
      if (fault.code !== 'formula-unused-grader' || fault.name === undefined) continue;
      const path = [seen.site.kind?.children ?? 'graders', fault.name];
      const place = slotOf(tree, path)?.keyRange;
      if (place) yield { ...place, path, message: fault.message };
    }
  },
};
