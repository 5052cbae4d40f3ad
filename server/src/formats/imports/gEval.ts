import type { JsonObject } from '../../engine/json.ts';
import { isReasoning } from '../../engine/models.ts';
import { type Message, say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { isListOf, numberIn, objectsIn, textIn, textsIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { ownEntry } from './shared/ownEntry.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

/** Keys in the spelling of Python and of JavaScript. */
const either = (row: JsonObject, snake: string, camel: string) => row[snake] ?? row[camel];

/** What the judge sees beside the answer, by the parameter that names it. */
const shownFields: Readonly<Record<string, string>> = {
  input: '{{ item.input }}',
  expected_output: '{{ item.expected_output }}',
  context: '{{ item.context }}',
  retrieval_context: '{{ item.retrieval_context }}',
};

export const gEval = rowFormat({
  name: 'g-eval',
  title: 'G-Eval (DeepEval)',
  docs:
    '`criteria` or `evaluation_steps`, `evaluation_params`, a `rubric` of `score_range` and `expected_outcome`, a ' +
    '`threshold`. The judge gives a number in the range, 0 to 10 where absent; score = (number − lowest) ÷ ' +
    '(highest − lowest). With `top_logprobs` the number is the expected value over those that the judge weighed ' +
    '(DeepEval).',
  detect: (row) => {
    const params = Array.isArray(either(row, 'evaluation_params', 'evaluationParams'));
    const steps = Array.isArray(either(row, 'evaluation_steps', 'evaluationSteps'));
    return (params || steps) && (steps || textIn(row.criteria)) ? 1 : 0;
  },
  read,
});

function read(row: JsonObject): Imported {
  const steps = textsIn(either(row, 'evaluation_steps', 'evaluationSteps'));
  const criteria = textIn(row.criteria);
  if (criteria === undefined && steps.length === 0)
    return { refused: say`There are neither \`criteria\` nor \`evaluation_steps\`.` };
  const anchors = anchorsOf(row);
  const range = anchors.length > 0 ? [anchors[0]!.lo, anchors.at(-1)!.hi] : [0, 10];
  const name = textIn(row.name) ?? 'G-Eval';
  const threshold = numberIn(row.threshold);
  const strict = either(row, 'strict_mode', 'strictMode') === true;
  const text = plain([criteria, ...steps.map((step, at) => `${at + 1}. ${step}`)].filter(Boolean).join('\n'));
  const ranges = anchors.map(({ lo, hi, outcome }) => `${lo} to ${hi}: ${plain(outcome)}`);
  const context = contextOf(row);
  const model = textIn(row.model);
  const asks = !strict && (numberIn(either(row, 'top_logprobs', 'topLogprobs')) ?? 0) > 0;
  const weighs = asks && !(model !== undefined && isReasoning(model));
  const scale = { range, prompt: [text, ...ranges].join('\n'), ...(weighs && { logprobs: true }) };
  const judge = { ...(model !== undefined && { model }), ...(context && { context }) };
  return {
    ...(weighs && { judge: { reasoning_effort: 'none' } }),
    rubric: {
      name,
      ...(Object.keys(judge).length > 0 && { judge }),
      ...(threshold !== undefined && { pass_threshold: strict ? 1 : threshold }),
      criteria: [{ id: freshIds()(name), points: 1, ...(strict ? { requirement: text } : { scale }) }],
    },
    losses: lossesOf(row, { strict, weighs, stepped: steps.length > 0 }),
  };
}

interface Anchor {
  readonly lo: number;
  readonly hi: number;
  readonly outcome: string;
}

function anchorsOf({ rubric }: JsonObject): readonly Anchor[] {
  if (!isListOf(rubric, (each) => Array.isArray(either(each, 'score_range', 'scoreRange')))) return [];
  const anchors = objectsIn(rubric).map((each) => {
    const [lo, hi] = either(each, 'score_range', 'scoreRange') as readonly number[];
    return { lo: Number(lo), hi: Number(hi), outcome: String(either(each, 'expected_outcome', 'expectedOutcome')) };
  });
  return anchors.sort((a, b) => a.lo - b.lo);
}

function contextOf(row: JsonObject): string | undefined {
  const names = textsIn(either(row, 'evaluation_params', 'evaluationParams')).map(snake);
  const shown = names.flatMap((name) => {
    const field = ownEntry(shownFields, name);
    return field === undefined ? [] : [`${name}: ${field}`];
  });
  return shown.length > 0 ? shown.join('\n') : undefined;
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

interface Way {
  readonly strict: boolean;
  readonly weighs: boolean;
  readonly stepped: boolean;
}

function lossesOf(row: JsonObject, way: Way): readonly Message[] {
  return [
    scoreLoss(way),
    ...(way.stepped
      ? []
      : [say`The source lets a model write the steps from \`criteria\`; here the judge reads \`criteria\`.`]),
    ...(row.multiTurn === true ? [say`Several turns are not kept: the judge sees one completion.`] : []),
  ];
}

function scoreLoss({ strict, weighs }: Way): Message {
  if (strict) return say`Strict mode gives 0 or 1: the criterion is met or not.`;
  return weighs
    ? say`The source leaves out numbers of less than 1 %, and takes the number itself where the provider gives no log-probabilities; here all that were weighed count, and without them the row is an error.`
    : say`Where the provider gives log-probabilities, the source scores by the expected value; here by the number. \`logprobs: true\` beside \`range\` does so too, with a judge that gives them.`;
}
