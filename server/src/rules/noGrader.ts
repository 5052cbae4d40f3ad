import type { Found } from '../document/sites.ts';
import type { Fault, FileRule } from './rule.ts';
import { locateInFile } from './shared/locate.ts';

export const noGrader: FileRule = {
  code: 'no-grader',
  severity: 'error',
  title: 'A file without a grader.',
  docs: 'A grader is an object with a `type`. It may stand by itself, in a list, under `grader`, under `testing_criteria`, or in the `method` of a fine-tuning job. In an empty file this is only information.',
  example: {
    faulty: `testing_criteria: []
`,
    mended: `testing_criteria:
  - type: string_check
    name: exact
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
`,
  },
  *run({ tree, found }): Iterable<Fault> {
    const { root, text } = tree;
    const begin = 'Begin with `type`, such as `type: string_check`.';
    if (!root || root.node.kind === 'null' || root.node.entries?.length === 0) {
      const from = root?.at ?? 0;
      const to = root ? from + root.node.length : text.trimEnd().length;
      yield { from, to, path: [], severity: 'info', message: `There is no grader here yet. ${begin}` };
    } else for (const container of found) if (isBarren(container)) yield faultOf(container);

    function faultOf({ path, node }: Found): Fault {
      const key = path.at(-1);
      const what = key === undefined ? 'The list' : `\`${key}\``;
      const message = node.items ? `${what} is empty: there is no grader in it.` : `${what} must be a list of graders.`;
      return { ...locateInFile(tree, path), message };
    }
  },
};

function isBarren({ form, sites }: Found): boolean {
  return form === 'criteria' && sites.length === 0;
}
