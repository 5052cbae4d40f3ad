import type { Json, JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { conversation } from './shared/conversation.ts';
import { textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { shownTask } from './shared/judged.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const healthBenchLabels = rowFormat({
  name: 'healthbench-labels',
  title: 'HealthBench, labels of physicians',
  docs:
    'Rows of the meta evaluation: one completion and one criterion, `rubric`, with the `binary_labels` of several ' +
    'physicians (openai/simple-evals). The criterion becomes a rubric; of several rows the completions become samples, ' +
    'and the labels their `raters`.',
  detect: ({ rubric, binary_labels }) => (textIn(rubric) !== undefined && Array.isArray(binary_labels) ? 1 : 0),
  holds: ['rubric', 'binary_labels', 'anonymized_physician_ids'],
  read,
});

function read({ rubric, category, prompt, binary_labels, anonymized_physician_ids }: JsonObject): Imported {
  const text = textIn(rubric);
  if (text === undefined) return { refused: say`The row has no \`rubric\`.` };
  const tag = textIn(category);
  const id = freshIds()(text);
  const raters = ratersIn(binary_labels, anonymized_physician_ids, id);
  return {
    rubric: {
      name: id,
      ...shownTask(conversation(prompt)),
      criteria: [{ id, points: 1, ...(tag && { tags: [tag] }), requirement: plain(text) }],
    },
    ...(raters && { raters }),
    losses: [
      say`A rubric holds neither completion nor labels: they are samples, and the labels stand under \`raters\` of a sample.`,
      say`The source tells how well a judge agrees with the physicians, by the mean of two F1; here a rubric scores completions.`,
    ],
  };
}

/** What each physician says of the criterion; of those that are not named the place tells who. */
function ratersIn(labels: Json | undefined, ids: Json | undefined, criterion: string): JsonObject | undefined {
  const names = Array.isArray(ids) ? ids : [];
  const said = (Array.isArray(labels) ? labels : []).flatMap((label: Json, index) =>
    typeof label === 'boolean' ? [[textIn(names[index]) ?? `rater ${index + 1}`, { [criterion]: label }] as const] : [],
  );
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}
