import { type Site, withChildren } from '../document/sites.ts';
import { slotOf } from '../document/slotOf.ts';
import { sourceOffset } from '../document/stringOffsets.ts';
import type { Node, Path, Tree } from '../document/tree.ts';
import { pathName } from '../engine/text.ts';
import { type Message, say } from '../languages/message.ts';
import { parseTemplate } from '../languages/template/index.ts';
import type { Fault, FileRule, SeenFile } from './rule.ts';
import { type ExpectedField, expectedFields } from './shared/expectedFields.ts';
import { readsSample } from './shared/readsSample.ts';

export const leakedReference: FileRule = {
  code: 'leaked-reference',
  severity: 'warning',
  title: 'The expected answer in a prompt where it gives the answer away.',
  docs: 'A grader of this file compares the answer with a field of the item, and the same field stands in the prompt of the model under test (`data_source.input_messages`): it can copy the answer, and the score measures nothing. In a judge’s prompt a reference is as it should be, but not in an `assistant` message: there it passes for the answer that is judged. What an answer must only contain (`like`) is left alone, because a prompt may well name it. A task that asks for a text to be repeated is a known exception.',
  example: {
    faulty: `testing_criteria:
  - type: string_check
    name: exact
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
data_source:
  type: completions
  input_messages:
    type: template
    template:
      - role: user
        content: '{{ item.question }} (It is {{ item.answer }}.)'
`,
    mended: `testing_criteria:
  - type: string_check
    name: exact
    input: '{{ sample.output_text }}'
    reference: '{{ item.answer }}'
    operation: eq
data_source:
  type: completions
  input_messages:
    type: template
    template:
      - role: user
        content: '{{ item.question }}'
`,
  },
  *run(seen) {
    const texts = [...promptTexts(seen), ...posedAnswers(seen)];
    const expected = texts.length > 0 ? expectedFields(seen) : [];
    for (const text of texts) yield* faultsIn(seen.tree, text, expected);
  },
};

/** A text of a prompt, and how a leak in it is worded. */
interface PromptText {
  readonly path: Path;
  readonly wording: (name: string, grader: string) => Message;
}

const prompts: readonly Path[] = [['data_source', 'input_messages'], ['input_messages']];

function promptTexts({ tree }: SeenFile): readonly PromptText[] {
  const paths = prompts.flatMap((path) => textsBelow(slotOf(tree, path)?.node, path));
  return paths.map((path) => ({
    path,
    wording: (name, grader) =>
      say`The prompt gives the answer away: \`${grader}\` expects \`${name}\`, which stands here.`,
  }));
}

/** The texts of messages that a judge takes for the answer of a model. */
function posedAnswers({ found, gather }: SeenFile): readonly PromptText[] {
  if (gather(answersPosed).length === 0) return [];
  const sites = found.flatMap((each) => each.sites.flatMap(withChildren));
  const paths = sites.flatMap((site) => answersPosed(site).map((path) => [...site.path, ...path]));
  return paths.map((path) => ({
    path,
    wording: (name, grader) =>
      say`\`${name}\` is what \`${grader}\` expects; in an \`assistant\` message it passes for the answer that is judged.`,
  }));
}

/** From the grader. */
function answersPosed({ node }: Site): readonly Path[] {
  return (valueUnder(node, 'input')?.items ?? []).flatMap(({ node: message }, index) =>
    valueUnder(message, 'role')?.value === 'assistant' ? textsBelow(message, ['input', index]) : [],
  );
}

function valueUnder({ entries }: Node, key: string): Node | undefined {
  return entries?.findLast((entry) => entry.key.node.value === key)?.value?.node;
}

function textsBelow(node: Node | undefined, path: Path): readonly Path[] {
  if (node?.kind === 'string') return [path];
  const items = (node?.items ?? []).flatMap(({ node: item }, index) => textsBelow(item, [...path, index]));
  const entries = (node?.entries ?? []).flatMap(({ key, value }) =>
    textsBelow(value?.node, [...path, String(key.node.value)]),
  );
  return [...items, ...entries];
}

/** A text that holds the model's answer as well is a comparison, and no leak. */
function* faultsIn(tree: Tree, { path, wording }: PromptText, expected: readonly ExpectedField[]): Iterable<Fault> {
  const { node, range } = slotOf(tree, path) ?? {};
  const text = String(node?.value);
  if (!node || !range || readsSample(text)) return;
  for (const part of parseTemplate(text).parts) {
    const read = part.kind === 'variable' ? [part.root, ...part.path.map(({ key }) => key)] : [];
    const leaked = read.length > 1 ? expected.find((each) => startsWith(each.path, read)) : undefined;
    if (!leaked) continue;
    const place = (offset: number) => range.from + sourceOffset(node, offset);
    yield { from: place(part.from), to: place(part.to), path, message: wording(pathName(leaked.path), leaked.grader) };
  }
}

function startsWith(path: Path, head: Path): boolean {
  return head.every((step, index) => path[index] === step);
}
