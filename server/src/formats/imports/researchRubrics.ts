import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { isListOf, numberIn, objectsIn, textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { shownTask } from './shared/judged.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

/** Verdicts with what each means of a requirement. */
const verdicts = {
  not_satisfied: [0, 'This is not so of it:'],
  partially_satisfied: [0.5, 'This is so of it in part:'],
  satisfied: [1, 'This is fully so of it:'],
} as const;

export const researchRubrics = rowFormat({
  name: 'researchrubrics',
  title: 'ResearchRubrics',
  docs:
    'Rows with `rubrics` of `title` and `weight`, judged satisfied (1), partially (0.5) or not (0). Score = ' +
    'Σ weight · verdict ÷ Σ positive weights, 0 where there are none (scaleapi/researchrubrics).',
  detect: ({ rubrics }) => (isListOf(rubrics, isCriterion) ? 1 : 0),
  read,
});

function isCriterion({ title, weight }: JsonObject): boolean {
  return textIn(title) !== undefined && numberIn(weight) !== undefined;
}

function read({ task_name, prompt, rubrics, verdicts: given }: JsonObject): Imported {
  const idOf = freshIds();
  const criteria = objectsIn(rubrics)
    .filter(isCriterion)
    .map((each) => criterionOf(each, idOf));
  if (criteria.length === 0) return { refused: say`No entry of \`rubrics\` has a \`title\` and a \`weight\`.` };
  const context = textIn(prompt);
  return {
    rubric: {
      name: textIn(task_name) ?? 'ResearchRubrics',
      ...shownTask(context),
      aggregate: 'points',
      clip: 'none',
      empty: 'zero',
      criteria,
    },
    losses: [
      say`Only the verdicts in three steps are kept; the source can also judge satisfied or not.`,
      ...(given ? [say`The verdicts of the file are left out.`] : []),
    ],
  };
}

function criterionOf({ title, weight, category }: JsonObject, idOf: (text: string) => string): JsonObject {
  const tag = textIn(category);
  return {
    id: idOf(String(title)),
    points: Number(weight),
    ...(tag && { tags: [tag] }),
    levels: levelsOf(plain(String(title))),
  };
}

function levelsOf(text: string): JsonObject {
  const levels = Object.entries(verdicts).map(([name, [score, means]]) => [name, { score, means: `${means} ${text}` }]);
  return Object.fromEntries(levels);
}
