import * as z from 'zod/mini';
import { say } from '../../languages/message.ts';
import { field } from '../field.ts';
import type { Json } from '../json.ts';
import { pythonWords } from '../metrics/tokens/pythonWords.ts';
import { failure } from '../outcome.ts';
import type { Row } from '../sample.ts';
import { estimateTokens } from '../tokens.ts';
import { compileValue, type Value } from '../value.ts';
import { check } from './check.ts';
import { lowerLength } from './lowered/lowerLength.ts';
import { checkedText } from './shared/checkedText.ts';
import type { Finding } from './shared/finding.ts';
import { freeUnit } from './shared/freeUnit.ts';
import { numberField } from './shared/valueField.ts';

const units = {
  characters: 'Unicode code points, as Python counts them (default).',
  words: 'Runs of anything but white space.',
  tokens: 'Roughly: one for each four characters. Each model counts its own way.',
};

const counts: Readonly<Record<keyof typeof units, (text: string) => number>> = {
  characters: (text) => [...text].length,
  words: (text) => pythonWords(text).length,
  tokens: estimateTokens,
};

const schema = z
  .strictObject({
    unit: z.optional(
      field(z.enum(['characters', 'words', 'tokens']), 'What is counted; default `characters`.', {
        enumDescriptions: Object.values(units),
      }),
    ),
    min: z.optional(numberField('The fewest allowed.', { examples: [20] })),
    max: z.optional(numberField('The most allowed.', { examples: [800] })),
    slack: z.optional(
      numberField(
        'So many beyond a limit the score has fallen, in a straight line, from 1 to 0; default 0, a hard limit.',
        { examples: [200] },
      ),
    ),
  })
  .check(z.refine(({ min, max }) => min !== undefined || max !== undefined, 'Wants `min` or `max`.'));

export const length = check<z.infer<typeof schema>>({
  name: 'length',
  title: 'Length',
  docs:
    'How long the completion may be, in characters, words or tokens. Scores 1 within the limits and 0 beyond; with ' +
    '`slack` the score falls in a straight line.',
  example: { unit: 'words', max: 200, slack: 100 },
  paid: false,
  of: '{{ sample.output_text }}',
  schema: () => schema,
  lower: lowerLength,
  compile: ({ unit = 'characters', min = 0, max, slack = 0 }, criterion) => {
    const values = [min, slack, ...(max === undefined ? [] : [max])].map(compileValue);
    const meaning: Json = [unit, min, max ?? null, slack];
    return freeUnit('length', criterion, {
      values,
      meaning,
      ...(unit === 'tokens' && { definition: say`\`tokens\`: one for each four characters, an estimate` }),
      wanted: (row) => limitsOf(values, row),
      checked: checkedText(criterion.of),
      score: ({ text }, limits) => {
        const count = counts[unit](text);
        return { score: scoreOf(count, limits), evidence: { note: noteOf(count, unit, limits) } };
      },
    });
  },
});

interface Limits {
  readonly min: number;
  readonly slack: number;
  readonly max?: number | undefined;
}

function limitsOf(values: readonly Value[], row: Row): Finding<Limits> {
  const found: number[] = [];
  for (const value of values) {
    const limit = value.of(row);
    if (!('value' in limit)) return limit;
    const number = typeof limit.value === 'string' && limit.value.trim() !== '' ? Number(limit.value) : limit.value;
    if (typeof number !== 'number' || !Number.isFinite(number) || number < 0)
      return failure(
        'other_error',
        `A limit of \`length\` is no number from 0 on: \`${JSON.stringify(limit.value)}\`.`,
      );
    found.push(number);
  }
  const [min, slack, max] = found as [number, number, number?];
  if (max !== undefined && max < min) return failure('other_error', `\`max\` (${max}) is below \`min\` (${min}).`);
  return { value: { min, slack, max } };
}

function scoreOf(count: number, { min, max, slack }: Limits): number {
  const excess = Math.max(min - count, max === undefined ? 0 : count - max);
  return excess <= 0 ? 1 : excess >= slack ? 0 : 1 - excess / slack;
}

function noteOf(count: number, unit: keyof typeof units, { min, max }: Limits): string {
  const most = max === undefined ? [] : [`at most ${max}`];
  const wanted = [...(min > 0 || max === undefined ? [`at least ${min}`] : []), ...most].join(' and ');
  return `Found ${unit === 'tokens' ? 'about ' : ''}${count} ${unit}, wanted ${wanted}.`;
}
