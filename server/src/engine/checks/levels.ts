import * as z from 'zod/mini';
import { say } from '../../languages/message.ts';
import { field } from '../field.ts';
import { check } from './check.ts';
import { lowerJudged } from './lowered/lowerJudged.ts';
import { besideJudged } from './shared/judged/besideJudged.ts';
import { CANNOT_ASSESS, choice } from './shared/judged/choice.ts';
import type { Judged } from './shared/judged/judged.ts';
import { judgedUnit } from './shared/judged/judgedUnit.ts';
import { readChoice } from './shared/judged/readChoice.ts';
import { flagField, textField } from './shared/valueField.ts';

const score = () => field(z.number().check(z.minimum(0), z.maximum(1)), 'The score of this level, from 0 to 1.');

const level = z.union([
  score(),
  z.strictObject({ score: score(), means: textField('What a completion of this level is like, for the judge.') }),
]);

const schema = z
  .record(z.string(), level)
  .check(z.refine((levels) => Object.keys(levels).length > 1, 'Wants two levels at least.'));

export const levels = check<z.infer<typeof schema>>({
  name: 'levels',
  title: 'Levels',
  docs:
    'A model chooses the level that describes the completion best, by its name or by what it `means`; the judge is not ' +
    'shown the scores. Levels stand in the order of their scores, so that several votes have a middle; `ordered: ' +
    'false` beside it says that they do not.',
  example: { rude: 0, neutral: 0.5, warm: 1 },
  paid: true,
  of: '{{ sample.output_text }}',
  schema: () => schema,
  beside: { ...besideJudged, ordered: flagField('Whether the levels stand in an order; default true.') },
  compile: (levels, criterion) => judgedUnit(judgedOf(levels, criterion.spec.ordered !== false), criterion),
  judged: (levels, spec) => judgedOf(levels, spec.ordered !== false),
  lower: (levels, criterion) =>
    lowerJudged(judgedOf(levels, true), criterion, {
      scale: [0, 1],
      form: ([, ...meanings]) => levelLines(levels, meanings),
      numberOf: (word) => scoreOf(levels[word]!),
    }),
});

function judgedOf(levels: Levels, isOrdered: boolean): Judged {
  const names = Object.keys(levels);
  const scores = Object.fromEntries(names.map((name) => [name, scoreOf(levels[name]!)]));
  const refusal = say`\`${CANNOT_ASSESS}\` is what a judge says that cannot tell; the level needs another name.`;
  return {
    name: 'levels',
    task: 'Decide which level describes the completion best.',
    texts: ['', ...names.map((name) => meaningOf(levels[name]!))],
    form: ([, ...meanings], seed) =>
      choice(
        names.map((name, at) => ({ name, means: meanings[at] ?? '' })),
        seed,
      ),
    read: readChoice(scores),
    wordOf: (verdict) => names.find((name) => name === verdict),
    isOrdered,
    vote: 'majority',
    meaning: scores,
    ...(names.includes(CANNOT_ASSESS) && { refusal }),
  };
}

/** The levels by the numbers that stand for them. */
function levelLines(levels: Levels, meanings: readonly string[]): string {
  const lines = Object.entries(levels).map(([name, level], at) => {
    const means = meanings[at] && `: ${meanings[at]}`;
    return `  - ${scoreOf(level)} for \`${name}\`${means}`;
  });
  return `the number of that level:\n${lines.join('\n')}`;
}

type Levels = z.infer<typeof schema>;

type Level = z.infer<typeof level>;

function scoreOf(level: Level): number {
  return typeof level === 'number' ? level : level.score;
}

function meaningOf(level: Level): string {
  return typeof level === 'number' ? '' : level.means;
}
