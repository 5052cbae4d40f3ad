import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { isListOf, numberIn, objectsIn, textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { shownTask } from './shared/judged.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const rarWeights = rowFormat({
  name: 'rar-weights',
  title: 'Rubrics as Rewards, weights of the file',
  docs:
    'As `rar`, by the `weight` of each entry: Σ |weight| of the satisfied ÷ Σ |weight|, as re-implementations do. ' +
    'Being satisfied is good, whatever the sign.',
  detect: ({ rubric }) => (isListOf(rubric, isItem) ? 0.7 : 0),
  read,
  holds: ['rubric', 'rubric_list', 'rubric_count'],
});

function isItem({ description, weight }: JsonObject): boolean {
  return textIn(description) !== undefined && numberIn(weight) !== undefined;
}

function read({ question, reference_answer, rubric }: JsonObject): Imported {
  const items = objectsIn(rubric).filter(isItem);
  if (items.length === 0) return { refused: say`No entry of \`rubric\` has a \`description\` and a \`weight\`.` };
  const idOf = freshIds();
  const context = textIn(question);
  const criteria = items.map(({ title, description, weight }) => {
    const name = textIn(title);
    const head = { id: idOf(name ?? String(description)), points: Math.abs(Number(weight)) };
    return { ...head, ...(name && { title: name }), requirement: plain(String(description)) };
  });
  const negative = items.some(({ weight }) => Number(weight) < 0);
  return {
    rubric: {
      name: 'Rubrics as Rewards',
      ...shownTask(context),
      aggregate: 'mean',
      criteria,
    },
    losses: [
      ...(negative
        ? [say`Negative weights lost their sign: their criteria are read as worded for what is avoided.`]
        : []),
      ...(textIn(reference_answer) ? [say`The reference answer is left out.`] : []),
    ],
  };
}
