import type { JsonObject } from '../../engine/json.ts';
import { type Message, say } from '../../languages/message.ts';
import { type EvaluatorCriterion, evaluatorCriterion } from './foundry/evaluatorCriterion.ts';
import type { Imported, ImportFormat } from './importFormat.ts';
import type { Parsed } from './parsed.ts';
import { isObject, objectsIn, textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { type GraderCriterion, graderCriterion } from './shared/graderCriterion.ts';
import { graderLosses } from './shared/graderLosses.ts';

const TYPE = 'azure_ai_evaluator';

export const foundryEvaluators: ImportFormat = {
  name: 'foundry-evaluators',
  title: 'Evaluators of an eval in Microsoft Foundry',
  docs:
    '`testing_criteria` (or a list) with an `azure_ai_evaluator`: `evaluator_name` such as `builtin.coherence`, ' +
    '`data_mapping`, `initialization_parameters`; graders may stand beside it. A judged evaluator gives 1 to 5 and ' +
    'passes from its `threshold`, 3 where absent, on (azure-ai-evaluation, azure-ai-projects).',
  detect: (file) => (criteriaIn(file).some(({ type }) => type === TYPE) ? 1 : 0),
  read: (file) => read(criteriaIn(file)),
};

function criteriaIn({ whole }: Parsed): readonly JsonObject[] {
  return objectsIn(isObject(whole) ? whole.testing_criteria : whole);
}

function read(list: readonly JsonObject[]): Imported {
  if (list.length === 0) return { refused: say`There are no \`testing_criteria\`.` };
  const idOf = freshIds();
  const criteria: JsonObject[] = [];
  const evaluators: EvaluatorCriterion[] = [];
  const graders: GraderCriterion[] = [];
  for (const [index, spec] of list.entries()) {
    const id = idOf(textIn(spec.name) ?? `criterion_${index + 1}`);
    const found = spec.type === TYPE ? evaluatorCriterion(spec, id) : graderCriterion(spec, id);
    if ('refused' in found) return found;
    criteria.push(found.criterion);
    if ('as' in found) evaluators.push(found);
    else graders.push(found);
  }
  return {
    rubric: { name: 'Eval', passes: 'all', aggregate: 'mean', criteria },
    losses: [...evaluatorLosses(evaluators), ...(graders.length > 0 ? graderLosses(graders) : [])],
  };
}

function evaluatorLosses(evaluators: readonly EvaluatorCriterion[]): readonly Message[] {
  const namesOf = (as: EvaluatorCriterion['as']) =>
    listed(evaluators.filter((each) => each.as === as).map(({ name }) => name));
  const [judged, measured, unknown] = [namesOf('judged'), namesOf('measured'), namesOf('unknown')];
  const unseen = listed(evaluators.flatMap((each) => each.unseen));
  const told: readonly (readonly [boolean | string, Message])[] = [
    [
      true,
      say`An eval counts the samples that pass each criterion; the reward here is the mean of the scores, and a sample passes where every criterion does.`,
    ],
    [
      judged,
      say`What the service asks its judge for ${judged} is not in the file: a sentence of ours stands there, so scores are not the service's. Put in yours.`,
    ],
    [
      measured,
      say`How the service computes ${measured} is not in the file: the metric of the same name here may give other numbers.`,
    ],
    [
      unknown,
      say`What ${unknown} looks for is not in the file: the criterion is an error on every sample until a check is put there.`,
    ],
    [
      evaluators.some(({ sawTools }) => sawTools),
      say`The service shows its judge the tool calls of a response too; here the judge sees the text.`,
    ],
    [unseen, say`The judge is not shown ${unseen}: samples here have nothing of that name.`],
    [
      evaluators.some(({ criterion: { judge } }) => isObject(judge) && 'model' in judge),
      say`The name of a deployment stands as the judge's model: map it in \`rewardsmith.judge.models\`.`,
    ],
  ];
  return told.flatMap(([isSo, message]) => (isSo ? [message] : []));
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `\`${name}\``).join(', ');
}
