import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { textIn, textsIn } from './shared/fields.ts';
import { ownEntry } from './shared/ownEntry.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

/** What each scorer asks of an answer; `target` is the sample's. */
const questions: Readonly<Record<string, string>> = {
  model_graded_qa: 'The answer meets this criterion: {{ item.target }}',
  model_graded_fact: 'The answer contains this fact: {{ item.target }}',
};

export const inspect = rowFormat({
  name: 'inspect',
  title: 'Inspect scorer',
  docs:
    'The parameters of `model_graded_qa` or `model_graded_fact`: `partial_credit`, `model` (several vote), `template`. ' +
    'Grades C 1, P 0.5, I and N 0; a reply without a grade is not scored (inspect_ai).',
  detect: ({ scorer }) => (ownEntry(questions, String(scorer)) ? 1 : 0),
  read,
});

function read({ scorer, template, instructions, partial_credit, model, include_history }: JsonObject): Imported {
  const question = ownEntry(questions, String(scorer));
  if (question === undefined)
    return { refused: say`\`scorer\` is neither \`model_graded_qa\` nor \`model_graded_fact\`.` };
  const models = textsIn(model).map(bareName);
  const check = partial_credit === true ? { levels: levelsOf(question) } : { requirement: question };
  const judges = models.length > 1 ? { judges: models, vote: 'majority' } : {};
  return {
    rubric: {
      name: String(scorer),
      judge: { ...(models.length === 1 && { model: models[0]! }), context: contextOf(textIn(template)) },
      criteria: [{ id: 'grade', points: 1, ...check, ...judges }],
    },
    losses: [
      say`The judge answers in a form of its own; \`grade_pattern\` and the letters of the grades are not kept.`,
      ...(models.length > 0 ? [say`Models stand without their provider: the address is a setting.`] : []),
      ...(textIn(instructions) ? [say`The \`instructions\` are left out.`] : []),
      ...(include_history ? [say`The history is not shown to the judge, only the task and the completion.`] : []),
    ],
  };
}

function levelsOf(question: string): JsonObject {
  return {
    incorrect: { score: 0, means: `This is not so: ${question}` },
    partial: { score: 0.5, means: `This is so in part: ${question}` },
    correct: { score: 1, means: `This is fully so: ${question}` },
  };
}

/** `provider/model` without the provider. */
function bareName(model: string): string {
  return model.slice(model.lastIndexOf('/') + 1);
}

/** The template with the fields of the sample; what the judge is shown anyway is taken out. */
function contextOf(template: string | undefined): string {
  const fields = ['question', 'criterion', 'answer', 'instructions'];
  if (template === undefined || fields.every((field) => template.includes(`{${field}}`))) return '{{ item.input }}';
  return plain(template).replace(/\{(\w+)\}/g, (whole, name: string) => ownEntry(shown, name) ?? whole);
}

const shown: Readonly<Record<string, string>> = {
  question: '{{ item.input }}',
  criterion: '{{ item.target }}',
  answer: '(the completion)',
  instructions: '',
};
