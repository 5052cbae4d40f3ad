import * as z from 'zod/mini';
import { type Message, say } from '../../languages/message.ts';
import { field } from '../field.ts';
import type { JsonObject } from '../json.ts';
import { check } from './check.ts';
import { lowerJudged } from './lowered/lowerJudged.ts';
import { besideJudged } from './shared/judged/besideJudged.ts';
import { CANNOT_ASSESS } from './shared/judged/choice.ts';
import { expectedNumber } from './shared/judged/expectedNumber.ts';
import type { Judged } from './shared/judged/judged.ts';
import { judgedUnit } from './shared/judged/judgedUnit.ts';
import type { Form } from './shared/judged/promptOf.ts';
import type { Verdict } from './shared/judged/readBallot.ts';
import { flagField, textField } from './shared/valueField.ts';

const schema = z.strictObject({
  range: field(z.tuple([z.number(), z.number()]), 'Lowest and highest number.', { examples: [[1, 5]] }),
  prompt: textField('What the number says of the completion, and what its ends mean.'),
  logprobs: flagField(
    'Score by the expected value over the whole numbers that the judge weighed; default false. The judge must give ' +
      'log-probabilities, which reasoning models do not, and the range must be whole numbers from 0 to 100. Beyond 9 ' +
      'the judge must spell a number in one token: where `1` may be the beginning of `10` the row is an error, or ' +
      'below a hundredth of the weight it is left out.',
  ),
});

type Scale = z.infer<typeof schema>;

export const scale = check<Scale>({
  name: 'scale',
  title: 'Scale',
  docs:
    'A model gives a number from the first to the second of `range`, as `prompt` says. Scores (number − lowest) ÷ ' +
    '(highest − lowest); a number outside the range is an error. Several votes become their mean where `vote` does not ' +
    'say otherwise.',
  example: { range: [1, 5], prompt: 'How clear is the answer? 1: nobody can follow it. 5: everybody can.' },
  paid: true,
  of: '{{ sample.output_text }}',
  schema: () => schema,
  beside: besideJudged,
  compile: (value, criterion) => judgedUnit(judgedOf(value), criterion),
  judged: judgedOf,
  lower: (value, criterion) =>
    lowerJudged(judgedOf(value), criterion, {
      scale: value.range,
      form: () => `a number from ${value.range[0]} to ${value.range[1]}, both included.`,
      numberOf: Number,
    }),
});

function judgedOf(value: Scale): Judged {
  const { prompt, range, logprobs = false } = value;
  const refusal = refusalOf(value);
  return {
    name: 'scale',
    task: 'Decide which number describes the completion best.',
    texts: [prompt],
    form: () => formOf(value),
    read: (reply) => verdictOf(reply, value),
    wordOf: (verdict) => (typeof verdict === 'number' && isWithin(verdict, range) ? String(verdict) : undefined),
    isOrdered: true,
    vote: 'mean',
    meaning: { range, logprobs },
    ...(logprobs && { weighed: 'score' }),
    ...(refusal !== undefined && { refusal }),
  };
}

function refusalOf({ prompt, range: [low, high], logprobs }: Scale): Message | undefined {
  if (prompt.trim() === '') return say`\`prompt\` is empty: write what the number says of the completion.`;
  if (low >= high) return say`\`range\` gives the lowest number first, and a higher one after it.`;
  const isWhole = [low, high].every((end) => Number.isInteger(end) && end >= 0 && end <= 100);
  if (!logprobs || isWhole) return undefined;
  return say`\`logprobs: true\` wants a \`range\` of whole numbers from 0 to 100: judges spell others in several tokens.`;
}

function formOf({ range: [low, high], logprobs }: Scale): Form {
  const kind = logprobs ? 'a whole number' : 'a number';
  return {
    text:
      `- \`score\`: ${kind} from ${low} to ${high}, both included; null where what you are shown does not let anybody ` +
      'tell.',
    properties: { score: { type: [logprobs ? 'integer' : 'number', 'null'] } },
  };
}

function verdictOf({ score, weighed }: JsonObject, { range, logprobs }: Scale): Verdict | string {
  if (score === null) return { word: CANNOT_ASSESS };
  if (typeof score !== 'number' || !isWithin(score, range)) return `it gives no number from ${range[0]} to ${range[1]}`;
  const found = logprobs ? expectedNumber(weighed, range) : score;
  if (typeof found === 'string') return found;
  return { word: String(score), score: (found - range[0]) / (range[1] - range[0]) };
}

function isWithin(number: number, [low, high]: Scale['range']): boolean {
  return number >= low && number <= high;
}
