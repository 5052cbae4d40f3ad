import { say } from '../../languages/message.ts';
import { check } from './check.ts';
import { lowerJudged } from './lowered/lowerJudged.ts';
import { besideJudged } from './shared/judged/besideJudged.ts';
import { choice } from './shared/judged/choice.ts';
import type { Judged } from './shared/judged/judged.ts';
import { judgedUnit } from './shared/judged/judgedUnit.ts';
import { readChoice } from './shared/judged/readChoice.ts';
import { textField } from './shared/valueField.ts';

const options = [
  { name: 'met', means: 'what the criterion says is so, in the completion as it stands.' },
  { name: 'not_met', means: 'it is not so, or only in part.' },
];

const scores = { met: 1, not_met: 0 };

export const requirement = check<string>({
  name: 'requirement',
  title: 'Requirement',
  docs:
    'A model judges whether what the text says is so of the completion. Scores 1 where it is, else 0; with negative ' +
    '`points` the text says what should not be. Templates are filled in, but none of `sample`: the judge is shown ' +
    'what `of` names, fenced, and `judge.context` beside it. Each criterion has a call of its own; with `judge.batch: ' +
    'true` the judged criteria of a list share one, which is cheaper and lets them influence each other.',
  example: 'States that refunds take five to seven business days.',
  paid: true,
  of: '{{ sample.output_text }}',
  schema: () =>
    textField('What must be so of the completion, one thing, in a sentence.', {
      examples: ['States that refunds take five to seven business days.'],
    }),
  beside: besideJudged,
  compile: (text, criterion) => judgedUnit(judgedOf(text), criterion),
  judged: judgedOf,
  lower: (text, criterion) =>
    lowerJudged(judgedOf(text), criterion, {
      scale: [0, 1],
      form: () => `a number: 1 where ${options[0]!.means} 0 where ${options[1]!.means}`,
      numberOf: (word) => scores[word as keyof typeof scores],
    }),
});

function judgedOf(text: string): Judged {
  const isEmpty = text.trim() === '';
  return {
    name: 'requirement',
    task: 'Decide whether what the criterion says is so of the completion.',
    texts: [text],
    form: (_texts, seed) => choice(options, seed),
    read: readChoice(scores),
    wordOf: (verdict) => words.get(verdict),
    isOrdered: true,
    vote: 'majority',
    meaning: null,
    ...(isEmpty && { refusal: say`\`requirement\` is empty: write what must be so of the completion.` }),
  };
}

const words: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [true, 'met'],
  [false, 'not_met'],
  ['met', 'met'],
  ['not_met', 'not_met'],
]);
