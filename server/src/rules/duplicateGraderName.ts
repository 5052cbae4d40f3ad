import type { Node } from '../document/tree.ts';
import { say } from '../languages/message.ts';
import type { Fault, FileRule } from './rule.ts';
import { locateInFile } from './shared/locate.ts';

export const duplicateGraderName: FileRule = {
  code: 'duplicate-grader-name',
  severity: 'warning',
  title: 'Two eval criteria with the same name.',
  docs: 'Results are labelled by name, so the two cannot be told apart.',
  example: {
    faulty: `testing_criteria:
  - type: string_check
    name: exact
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
  - type: string_check
    name: exact
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: ilike
`,
    mended: `testing_criteria:
  - type: string_check
    name: exact
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
  - type: string_check
    name: mentions
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: ilike
`,
  },
  *run({ tree, found }): Iterable<Fault> {
    for (const { form, sites } of found) {
      if (form !== 'criteria') continue;
      const names = new Set<string>();
      for (const { node, path } of sites) {
        const name = nameOf(node);
        if (!name) continue;
        if (names.has(name))
          yield {
            ...locateInFile(tree, [...path, 'name']),
            message: say`Another criterion is called \`${name}\` too.`,
          };
        names.add(name);
      }
    }
  },
};

function nameOf(node: Node): string | undefined {
  const name = node.entries?.findLast(({ key }) => key.node.value === 'name')?.value?.node.value;
  return typeof name === 'string' ? name : undefined;
}
