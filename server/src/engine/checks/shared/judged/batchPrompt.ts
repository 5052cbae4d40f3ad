import type { JudgeMessage } from '../../../world.ts';
import type { Question } from './promptOf.ts';
import { evidenceForm, untrusted } from './promptTexts.ts';
import { type Shown, shownText } from './shownText.ts';

/** One of several criteria that a judge is asked about at once. */
export type BatchQuestion = Omit<Question, 'reply'> & { readonly id: string };

/** The messages of a judge that decides several criteria of one completion; as `promptOf` for one. */
export function batchPrompt(questions: readonly BatchQuestion[], shown: Shown): readonly JudgeMessage[] {
  const examples = questions.flatMap(({ id, examples }) => examples.map((each) => ({ ...each, criterion: id })));
  return [
    { role: 'system', content: instructions(questions) },
    { role: 'user', content: shownText(shown, examples) },
  ];
}

function instructions(questions: readonly BatchQuestion[]): string {
  const ids = questions.map(({ id }) => `\`${id}\``).join(', ');
  const paragraphs = [
    'You judge one completion, a text that a language model wrote, by each of the criteria below and by nothing else. ' +
      'Judge by each as if it were the only one: what you find by one is no evidence for another. Whether what a ' +
      'criterion describes is good or bad does not matter: say what is so.',
    untrusted,
    ...questions.map(criterionText),
    `Reply in JSON: an object with a key for each criterion, ${ids}, and under each an object, in this order:\n` +
      `${evidenceForm}- the verdict on that criterion, under the key that is named there.`,
  ];
  return paragraphs.join('\n\n');
}

function criterionText({ id, task, statement, form }: BatchQuestion): string {
  const lines = [`## \`${id}\``, task, statement && `Criterion: ${statement}`, form.text];
  return lines.filter((line) => line !== '').join('\n');
}
