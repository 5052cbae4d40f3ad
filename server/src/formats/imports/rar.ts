import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { isListOf, numberIn, objectsIn, textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { shownTask } from './shared/judged.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

/** What a category counts (arXiv 2507.17746); a pitfall is worded as avoided, so that satisfied is good. */
const weights: Readonly<Record<string, number>> = { essential: 1, important: 0.7, optional: 0.3, pitfall: 0.9 };

export const rar = rowFormat({
  name: 'rar',
  title: 'Rubrics as Rewards',
  docs:
    'Rows with a `question` and a `rubric` of `title`, `description` and `weight`; descriptions begin with their ' +
    'category. Score = Σ weight of the satisfied ÷ Σ weight, by the weights of the categories: Essential 1, ' +
    'Important 0.7, Optional 0.3, Pitfall 0.9 (arXiv 2507.17746).',
  detect: ({ rubric }) => (isListOf(rubric, isItem) ? (isListOf(rubric, hasCategory) ? 1 : 0.6) : 0),
  read,
  holds: ['rubric', 'rubric_list', 'rubric_count'],
});

function isItem({ description, weight }: JsonObject): boolean {
  return textIn(description) !== undefined && numberIn(weight) !== undefined;
}

function hasCategory({ description }: JsonObject): boolean {
  return categoryOf(String(description)) !== undefined;
}

function read({ question, reference_answer, rubric }: JsonObject): Imported {
  const items = objectsIn(rubric).filter(isItem);
  if (items.length === 0) return { refused: say`No entry of \`rubric\` has a \`description\` and a \`weight\`.` };
  const lacking = items.find((item) => !hasCategory(item));
  if (lacking) {
    const text = String(lacking.description);
    return {
      refused: say`\`${text}\` does not begin with a category such as \`Essential Criteria:\`. \`--from rar-weights\` takes the weights of the file instead.`,
    };
  }
  const idOf = freshIds();
  const context = textIn(question);
  return {
    rubric: {
      name: 'Rubrics as Rewards',
      ...shownTask(context),
      aggregate: 'mean',
      criteria: items.map((item) => criterionOf(item, idOf)),
    },
    losses: [
      say`The points are those of the categories in the paper, not the \`weight\` of the file: \`--from rar-weights\` takes those.`,
      say`A pitfall is worded as avoided, so being satisfied earns its points. Make them negative where yours are worded as present.`,
      say`The implicit way, in which one call of a judge sees all criteria and gives one score, is not kept.`,
      ...(textIn(reference_answer) ? [say`The reference answer is left out.`] : []),
    ],
  };
}

function criterionOf({ title, description }: JsonObject, idOf: (text: string) => string): JsonObject {
  const text = String(description);
  const category = categoryOf(text)!;
  const name = textIn(title);
  return {
    id: idOf(name ?? category.rest),
    points: weights[category.name]!,
    ...(name && { title: name }),
    tags: [category.name],
    requirement: plain(category.rest),
  };
}

/** The category that a description begins with, and what follows it. */
function categoryOf(text: string): { readonly name: string; readonly rest: string } | undefined {
  const [whole, name = ''] = /^\s*(essential|important|optional|pitfall)(?: criteria)?\s*:\s*/i.exec(text) ?? [];
  const rest = text.slice(whole?.length ?? 0);
  return whole !== undefined && rest.trim() !== '' ? { name: name.toLowerCase(), rest } : undefined;
}
