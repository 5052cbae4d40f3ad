import type { Found } from '../document/sites.ts';
import { slotOf } from '../document/slotOf.ts';
import type { Path, Tree } from '../document/tree.ts';
import { say } from '../languages/message.ts';
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
  *run({ tree, found }) {
    if (isEmpty(tree)) yield nothingYet(tree);
    else if (slotOf(tree, job) && !slotOf(tree, [...job, 'grader'])) yield missing(tree, job, 'grader');
    else if (slotOf(tree, ['data_source_config']) && !slotOf(tree, ['testing_criteria']))
      yield missing(tree, [], 'testing_criteria');
    else for (const container of found) if (isBarren(container)) yield barren(tree, container);
  },
};

const job: Path = ['method', 'reinforcement'];

function isEmpty({ root }: Tree): boolean {
  return !root || root.node.kind === 'null' || root.node.entries?.length === 0;
}

function nothingYet({ root, text, language }: Tree): Fault {
  const from = root?.at ?? 0;
  const to = root ? from + root.node.length : text.trimEnd().length;
  const message =
    language === 'rubric'
      ? say`There is no rubric here yet. Begin with \`criteria\`, a list of what a completion is looked at for.`
      : say`There is no grader here yet. Begin with \`type\`, such as \`type: string_check\`.`;
  return { from, to, path: [], severity: 'info', message };
}

function missing(tree: Tree, path: Path, key: string): Fault {
  return {
    ...locateInFile(tree, [...path, key]),
    message: say`\`${key}\` is missing: there is nothing to grade with.`,
  };
}

function isBarren({ form, sites }: Found): boolean {
  return form === 'criteria' && sites.length === 0;
}

function barren(tree: Tree, { path, node }: Found): Fault {
  const key = path.at(-1);
  const what = key === undefined ? say`The list` : `\`${key}\``;
  const message = node.items
    ? say`${what} is empty: there is no grader in it.`
    : say`${what} must be a list of graders.`;
  return { ...locateInFile(tree, path), message };
}
