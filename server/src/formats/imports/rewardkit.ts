import type { Json, JsonObject } from '../../engine/json.ts';
import { type Message, say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { isListOf, isObject, numberIn, objectsIn, textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { ownEntry } from './shared/ownEntry.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

/** By `type` of a criterion: its check. */
const checks: Readonly<Record<string, (text: string, criterion: JsonObject) => JsonObject>> = {
  binary: (text) => ({ requirement: text }),
  likert: (text, { points }) => ({ scale: { range: [1, numberIn(points) ?? 5], prompt: text } }),
  numeric: (text, { min, max }) => ({ scale: { range: [numberIn(min) ?? 0, numberIn(max) ?? 1], prompt: text } }),
};

/** By `aggregation`: how criteria add up. */
const aggregations: Readonly<Record<string, (criteria: readonly Weighed[], scoring: JsonObject) => Json>> = {
  'weighted-mean': () => 'mean',
  'all-pass': () => 'all',
  'any-pass': () => 'any',
  threshold: (criteria, { threshold }) => ({ formula: reaches(criteria, numberIn(threshold) ?? 0.5) }),
};

interface Weighed {
  readonly id: string;
  readonly points: number;
}

export const rewardkit = rowFormat({
  name: 'rewardkit',
  title: 'Harbor rewardkit',
  docs:
    'TOML with `[judge]`, `[[criterion]]` of `description` and `type` (binary, likert, numeric), and `[scoring]`. A ' +
    'likert value is (raw − 1) ÷ (points − 1), a numeric one (raw − min) ÷ (max − min) (harborframework.com).',
  detect: ({ criterion }) => (isListOf(criterion, ({ description }) => textIn(description) !== undefined) ? 1 : 0),
  read,
});

function read({ judge, criterion, scoring }: JsonObject): Imported {
  const idOf = freshIds();
  const criteria = objectsIn(criterion).flatMap((each) => {
    const text = textIn(each.description);
    const check = ownEntry(checks, textIn(each.type) ?? 'binary');
    if (text === undefined || !check) return [];
    return [{ id: idOf(textIn(each.name) ?? text), points: numberIn(each.weight) ?? 1, ...check(plain(text), each) }];
  });
  if (criteria.length !== objectsIn(criterion).length || criteria.length === 0)
    return {
      refused: say`A \`[[criterion]]\` has no \`description\`, or a \`type\` other than binary, likert, numeric.`,
    };
  const rules = isObject(scoring) ? scoring : {};
  const aggregation = textIn(rules.aggregation) ?? 'weighted-mean';
  const aggregate = ownEntry(aggregations, aggregation)?.(criteria, rules);
  if (aggregate === undefined) return { refused: say`\`${aggregation}\` is no known \`aggregation\`.` };
  const model = isObject(judge) ? textIn(judge.judge) : undefined;
  return {
    rubric: {
      name: 'rewardkit',
      ...(model && { judge: { model: model.slice(model.lastIndexOf('/') + 1) } }),
      aggregate,
      criteria,
    },
    losses: [...lossesOf(judge), ...(typeof aggregate === 'string' && aggregate !== 'mean' ? [partial] : [])],
  };
}

const partial = say`The source does not tell when a value between 0 and 1 passes; here only 1 does.`;

function lossesOf(judge: Json | undefined): readonly Message[] {
  if (!isObject(judge)) return [];
  return [
    ...(textIn(judge.judge) ? [say`Models stand without their provider: the address is a setting.`] : []),
    ...(judge.files === undefined
      ? []
      : [say`\`files\` are not read: the judge sees the completion. Put their content there, or name it in \`of\`.`]),
  ];
}

/** 1 where the weighted mean reaches a threshold, else 0; so close below it that rounding explains it counts. */
function reaches(criteria: readonly Weighed[], threshold: number): string {
  const total = criteria.reduce((sum, { points }) => sum + points, 0);
  const sum = criteria.map(({ id, points }) => `${points} * ${id}`).join(' + ');
  return `min(1, floor((${sum}) / ${total} - ${threshold} + 1.000000001))`;
}
