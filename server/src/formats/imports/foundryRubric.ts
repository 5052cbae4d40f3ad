import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { isListOf, isObject, numberIn, objectsIn, textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const foundryRubric = rowFormat({
  name: 'foundry-rubric',
  title: 'Rubric evaluator (Microsoft Foundry)',
  docs:
    '`dimensions` with `id`, `description`, `weight` and `always_applicable`, alone or as the `definition` of an ' +
    'evaluator. A judge gives each that applies 1 to 5; score = (Σ weight · number ÷ Σ weight − 1) ÷ 4, passed from ' +
    '`pass_threshold`, 0.5 where absent, on, unless a dimension has 1 (learn.microsoft.com, preview).',
  detect: (row) => (isListOf(definitionIn(row).dimensions, isDimension) ? 1 : 0),
  read,
});

function definitionIn(row: JsonObject): JsonObject {
  return isObject(row.definition) ? row.definition : row;
}

function isDimension({ description, weight }: JsonObject): boolean {
  return textIn(description) !== undefined && numberIn(weight) !== undefined;
}

function read(row: JsonObject): Imported {
  const { dimensions, pass_threshold, data_schema } = definitionIn(row);
  const idOf = freshIds();
  const criteria = objectsIn(dimensions)
    .filter(isDimension)
    .map(({ id, description, weight, always_applicable }) => ({
      id: idOf(textIn(id) ?? String(description)),
      points: weight!,
      ...(always_applicable !== true && { cannot_assess: 'skip' }),
      scale: { range: [1, 5], prompt: `${plain(String(description))}\n1: not at all. 5: fully.` },
    }));
  if (criteria.length === 0)
    return { refused: say`No entry of \`dimensions\` has a \`description\` and a \`weight\`.` };
  const inputs = isObject(data_schema) && isObject(data_schema.properties) ? data_schema.properties : {};
  return {
    rubric: {
      name: textIn(row.display_name) ?? textIn(row.name) ?? 'Rubric evaluator',
      ...('query' in inputs && { judge: { context: '{{ item.query }}' } }),
      pass_threshold: numberIn(pass_threshold) ?? 0.5,
      aggregate: 'points',
      criteria,
    },
    losses: [
      say`There a sample with a dimension of 1 fails whatever its score; here it passes by the reward alone.`,
      say`There the judge says of a dimension that it does not apply; here that is a judge that cannot tell, and the dimension is left out.`,
      say`The prompt of the service is not in the file: the ends of the scale are worded here, so scores may differ.`,
      ...('query' in inputs ? [say`The query is looked for in \`item.query\`.`] : []),
    ],
  };
}
