import * as z from 'zod/mini';
import { say } from '../../languages/message.ts';
import { encodings } from '../encoding.ts';
import { field } from '../field.ts';
import type { Json } from '../json.ts';
import { countWords } from '../metrics/tokens/countWords.ts';
import { failure, type Outcome } from '../outcome.ts';
import type { Row } from '../sample.ts';
import { compileValue, type Value } from '../value.ts';
import { check } from './check.ts';
import { lowerLength } from './lowered/lowerLength.ts';
import { checkedText } from './shared/checkedText.ts';
import type { Finding } from './shared/finding.ts';
import { type CutAt, otherLength } from './shared/flips/otherLength.ts';
import { freeUnit } from './shared/freeUnit.ts';
import { tokensUnit } from './shared/tokensUnit.ts';
import { numberField } from './shared/valueField.ts';

const units = {
  characters: 'Unicode code points, as Python counts them (default).',
  words: 'Runs of anything but white space.',
  tokens: 'As the models of `encoding` read text; a special token in it is text like any other.',
};

type Unit = keyof typeof units;

const counts: Readonly<Record<Exclude<Unit, 'tokens'>, (text: string) => number>> = {
  characters: (text) => text.length - (text.match(surrogatePair)?.length ?? 0),
  words: countWords,
};

const surrogatePair = /[\ud800-\udbff][\udc00-\udfff]/g;

/** How a text is made shorter, and what stands for one more unit. */
const cutting: Readonly<Record<Exclude<Unit, 'tokens'>, { readonly cutAt: CutAt; readonly filler: string }>> = {
  characters: { cutAt: (text, count) => [...text].slice(0, count).join('').length, filler: '…' },
  words: {
    cutAt: (text, count) => {
      const last = [...text.matchAll(/\S+/g)][count - 1];
      return last ? last.index + last[0].length : 0;
    },
    filler: ' …',
  },
};

const schema = z
  .strictObject({
    unit: z.optional(
      field(z.enum(['characters', 'words', 'tokens']), 'What is counted; default `characters`.', {
        enumDescriptions: Object.values(units),
      }),
    ),
    encoding: z.optional(
      field(z.enum(['o200k_base', 'cl100k_base']), 'How `tokens` are counted; default `o200k_base`.', {
        enumDescriptions: Object.values(encodings),
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
  .check(z.refine(({ min, max }) => min !== undefined || max !== undefined, 'Wants `min` or `max`.'))
  .check(
    z.refine(
      ({ unit, encoding }) => encoding === undefined || unit === 'tokens',
      '`encoding` wants `unit: tokens` beside it.',
    ),
  );

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
  compile: ({ unit = 'characters', encoding = 'o200k_base', min = 0, max, slack = 0 }, criterion) => {
    const values = [min, slack, ...(max === undefined ? [] : [max])].map(compileValue);
    const meaning: Json[] = [unit, min, max ?? null, slack];
    const wanted = (row: Row) => limitsOf(values, row);
    const checked = checkedText(criterion.of);
    if (unit === 'tokens') {
      const definition = say`\`tokens\`: those of \`${encoding}\``;
      const scoring = { values, meaning: [...meaning, encoding], definition, wanted, checked };
      return tokensUnit('length', criterion, { ...scoring, encoding, score: measured(unit) });
    }
    const score = measured(unit);
    return freeUnit('length', criterion, {
      values,
      meaning,
      wanted,
      checked,
      score: ({ text }, limits) => score(counts[unit](text), limits),
      flip: ({ text }, { min: least, max: most = Infinity }) =>
        otherLength(text, { count: counts[unit](text), least, most }, { name: unit, ...cutting[unit] }),
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

function measured(unit: Unit): (count: number, limits: Limits) => Outcome {
  return (count, limits) => ({
    score: scoreOf(count, limits),
    evidence: { note: noteOf(count, unit, limits) },
  });
}

function scoreOf(count: number, { min, max, slack }: Limits): number {
  const excess = Math.max(min - count, max === undefined ? 0 : count - max);
  return excess <= 0 ? 1 : excess >= slack ? 0 : 1 - excess / slack;
}

function noteOf(count: number, unit: Unit, { min, max }: Limits): string {
  const most = max === undefined ? [] : [`at most ${max}`];
  const wanted = [...(min > 0 || max === undefined ? [`at least ${min}`] : []), ...most].join(' and ');
  return `Found ${count} ${unit}, wanted ${wanted}.`;
}
