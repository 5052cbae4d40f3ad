import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { isObject, textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { shownTask } from './shared/judged.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

const scores = [1, 2, 3, 4, 5] as const;

export const prometheus = rowFormat({
  name: 'prometheus',
  title: 'Prometheus',
  docs:
    'A score rubric: `criteria` and `score1_description` to `score5_description`, alone or under `rubric` beside an ' +
    '`instruction`. The judge ends with `[RESULT] n`; score = (n − 1) ÷ 4 (prometheus-eval).',
  detect: (row) => (isScoreRubric(rubricIn(row)) ? 1 : 0),
  read,
});

function rubricIn(row: JsonObject): JsonObject {
  return [row.rubric, row.score_rubric].find(isObject) ?? row;
}

function isScoreRubric(rubric: JsonObject): boolean {
  return textIn(rubric.criteria) !== undefined && scores.every((n) => textIn(rubric[`score${n}_description`]));
}

function read(row: JsonObject): Imported {
  const rubric = rubricIn(row);
  if (!isScoreRubric(rubric))
    return { refused: say`The rubric lacks \`criteria\` or one of \`score1_description\` to \`score5_description\`.` };
  const question = plain(String(rubric.criteria));
  const anchors = scores.map((n) => `${n}: ${plain(String(rubric[`score${n}_description`]))}`);
  const reference = textIn(row.reference_answer);
  const shown = reference === undefined ? [] : [`An answer that deserves 5:\n${plain(reference)}`];
  const id = freshIds()(question);
  return {
    rubric: {
      name: id,
      ...shownTask(textIn(row.instruction)),
      criteria: [{ id, points: 1, scale: { range: [1, 5], prompt: [question, ...anchors, ...shown].join('\n') } }],
    },
    losses: [
      say`Scores run from 0 to 1, not from 1 to 5.`,
      say`The judge answers in a form of its own instead of \`[RESULT] n\`; the relative way, A or B, is not kept.`,
      ...(textIn(row.response) ? [say`The response of the file is a sample: it is left out.`] : []),
    ],
  };
}
