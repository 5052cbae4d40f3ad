import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { numberIn, objectsIn, textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

/** How the children of a node add up. */
const sums = { aggregate: 'mean', empty: 'zero' } as const;

export const paperBench = rowFormat({
  name: 'paperbench',
  title: 'PaperBench',
  docs:
    'A tree of `requirements` with a `weight` and `sub_tasks`. The score of a node = Σ weight · score ÷ Σ weight of its ' +
    'children, 0 where all weights are 0; leaves are met or not (openai/frontier-evals).',
  detect: ({ requirements, sub_tasks }) => (textIn(requirements) !== undefined && Array.isArray(sub_tasks) ? 1 : 0),
  read,
});

function read(root: JsonObject): Imported {
  if (textIn(root.requirements) === undefined) return { refused: say`The tree has no \`requirements\`.` };
  const children = objectsIn(root.sub_tasks);
  const idOf = freshIds();
  const criteria = (children.length > 0 ? children : [{ ...root, weight: 1 }]).map((node) => criterionOf(node, idOf));
  return {
    rubric: { name: nameOf(root), title: plain(String(root.requirements)), ...sums, criteria },
    losses: [
      say`A leaf that the judge could not grade counts 0 in the tree; here it is an error, and the reward is not known.`,
      ...(isGraded(root) ? [say`The scores and explanations of the graded tree are left out.`] : []),
    ],
  };
}

function criterionOf(node: JsonObject, idOf: (text: string) => string): JsonObject {
  const text = plain(textIn(node.requirements) ?? nameOf(node));
  const children = objectsIn(node.sub_tasks);
  const head = { id: idOf(textIn(node.id) ?? text), points: numberIn(node.weight) ?? 1 };
  if (children.length > 0)
    return { ...head, title: text, ...sums, criteria: children.map((child) => criterionOf(child, idOf)) };
  const tags = [node.task_category, node.finegrained_task_category].flatMap((tag) => textIn(tag) ?? []);
  return { ...head, ...(tags.length > 0 && { tags }), requirement: text };
}

function nameOf({ id }: JsonObject): string {
  return textIn(id) ?? 'PaperBench';
}

function isGraded(node: JsonObject): boolean {
  return 'score' in node || 'explanation' in node;
}
