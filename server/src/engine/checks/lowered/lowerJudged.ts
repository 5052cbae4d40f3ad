import { type Message, say } from '../../../languages/message.ts';
import { parseTemplate } from '../../../languages/template/index.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { WrittenCriterion } from '../check.ts';
import type { Judged } from '../shared/judged/judged.ts';
import { type Example, promptOf } from '../shared/judged/promptOf.ts';
import { prepareTrial, type Trial } from '../shared/judged/trial.ts';
import { type Lowered, unrecorded } from './lowered.ts';

/** How the verdict is a number to the platform's judge. */
export interface NumberForm {
  readonly scale: readonly [lo: number, hi: number];
  /** What the number says, of the author's texts. */
  readonly form: (texts: readonly string[]) => string;
  /** The number of a verdict in the judge's word. */
  readonly numberOf: (word: string) => number;
}

/** A judged check as a `score_model` with the same words, where one vote of one judge decides. */
export function lowerJudged(judged: Judged, criterion: WrittenCriterion, form: NumberForm): Lowered {
  const trial = prepareTrial(judged, criterion);
  if ('refusal' in trial) return { loss: trial.refusal };
  const loss = lossOf(trial, criterion);
  if (loss) return { loss };
  const [seat] = trial.panel.first;
  const { parameters, model } = seat!;
  const grader = {
    type: 'score_model',
    name: criterion.id,
    model,
    range: form.scale,
    input: promptOf(questionOf(trial, form), shownTo(trial, criterion)) as unknown as Json,
    ...(Object.keys(parameters).length > 0 && { sampling_params: parameters }),
  } as JsonObject;
  return {
    grader,
    scale: form.scale,
    notes: [...notes, ...fieldNotes(criterion), ...batchNotes(criterion), ...exampleNotes(trial)],
  };
}

const notes: readonly Message[] = [
  say`the platform’s judge answers in the platform’s own form and may give any number of the range`,
  say`the platform’s judge cannot say that it cannot tell`,
  say`the marks around the completion are the same in every row`,
];

/** A criterion with a judge of its own is asked alone here too. */
function batchNotes({ judge, spec }: WrittenCriterion): readonly Message[] {
  return judge.batch === true && spec.judge === undefined
    ? [say`the platform asks about each criterion in a call of its own: \`batch\` is not expressed`]
    : [];
}

function exampleNotes({ examples }: Trial): readonly Message[] {
  return examples.length > 0 ? [say`the platform grades a sample that is an example too`] : [];
}

/** What is no text is shown as JSON, which the platform may write in another way. */
function fieldNotes({ of }: WrittenCriterion): readonly Message[] {
  const isText = of.path?.join('.') === 'sample.output_text';
  return isText ? [] : [unrecorded];
}

function lossOf({ panel, judged, cannotAssess, examples }: Trial, { of }: WrittenCriterion): Message | undefined {
  if (panel.first.length > 1 || panel.stronger.length > 0)
    return say`several votes or judges cannot be expressed: a grader asks one judge once`;
  if (judged.weighed !== undefined) return say`\`logprobs\` cannot be expressed: a grader sees the answer alone`;
  if (cannotAssess !== 'error') return say`\`cannot_assess\` cannot be expressed: the platform’s judge gives a number`;
  if (typeof of.source !== 'string') return say`\`of\` is no template`;
  return examples.some(({ completion, why }) => holdsTemplate(`${completion} ${why ?? ''}`))
    ? say`an example holds what the platform would take for a template`
    : undefined;
}

function holdsTemplate(text: string): boolean {
  return parseTemplate(text).parts.some((part) => 'path' in part) || text.includes('{{');
}

function questionOf({ judged, examples }: Trial, { form, numberOf }: NumberForm) {
  const shown = examples.map((each): Example => ({ ...each, verdict: String(numberOf(each.verdict)) }));
  const reply = `Say which passages of the completion decide and what follows from them. Then give ${form(judged.texts)}`;
  const statement = judged.texts[0] ?? '';
  return { task: judged.task, statement, form: { text: '', properties: {} }, examples: shown, reply };
}

function shownTo({ material }: Trial, { of }: WrittenCriterion) {
  const context = material.context;
  return { completion: String(of.source), ...(typeof context === 'string' && { context }) };
}
