import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { conversation } from './shared/conversation.ts';
import { isListOf, numberIn, objectsIn, textIn, textsIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { shownTask } from './shared/judged.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const healthBench = rowFormat({
  name: 'healthbench',
  title: 'HealthBench',
  docs:
    'Rows with `rubrics`: criteria with points, negative ones for what must not be there. Score = Σ points of the met ' +
    '÷ Σ positive points, not clipped; the mean over the rows is (openai/simple-evals).',
  detect: ({ rubrics }) => (isListOf(rubrics, isCriterion) ? 1 : 0),
  read,
});

function isCriterion({ criterion, points }: JsonObject): boolean {
  return textIn(criterion) !== undefined && numberIn(points) !== undefined;
}

function read({ prompt_id, prompt, rubrics, example_tags, ideal_completions_data }: JsonObject): Imported {
  const idOf = freshIds();
  const tags = textsIn(example_tags);
  const criteria = objectsIn(rubrics)
    .filter(isCriterion)
    .map(({ criterion, points, tags }) => ({
      id: idOf(String(criterion)),
      points: points!,
      ...(textsIn(tags).length > 0 && { tags: textsIn(tags) }),
      requirement: plain(String(criterion)),
    }));
  if (criteria.length === 0) return { refused: say`No entry of \`rubrics\` has a \`criterion\` and \`points\`.` };
  const task = conversation(prompt);
  return {
    rubric: {
      name: textIn(prompt_id) ?? 'HealthBench',
      ...(tags.length > 0 && { tags }),
      ...shownTask(task),
      aggregate: 'points',
      clip: 'mean',
      criteria,
    },
    losses: [
      say`A judge's reply that is not usable is asked for again until it is; here a few times, and then it is an error.`,
      ...(ideal_completions_data ? [say`The ideal completion is left out.`] : []),
    ],
  };
}
