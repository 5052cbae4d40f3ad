import * as z from 'zod/mini';
import { field } from '../field.ts';
import { hashOf } from '../hash.ts';
import { kind } from '../kind.ts';
import { allPlaces } from '../place.ts';
import type { Row } from '../sample.ts';
import { compileText } from '../text.ts';
import { nameField } from './shared/nameField.ts';
import { stringFlips, type TextMending } from './shared/stringFlips.ts';

const compare = {
  eq: (input: string, reference: string) => input === reference,
  ne: (input: string, reference: string) => input !== reference,
  like: (input: string, reference: string) => input.includes(reference),
  ilike: (input: string, reference: string) => input.toLowerCase().includes(reference.toLowerCase()),
};

/** How a completion is changed so that the operation holds; absent where any other text would do. */
const mendings: Readonly<Partial<Record<keyof typeof compare, TextMending>>> = {
  eq: 'replace',
  like: 'append',
  ilike: 'append',
};

const operations = {
  eq: 'Equal, character by character; case counts.',
  ne: 'Not equal; case counts.',
  like: '`input` contains `reference`; case counts. `%`, `_` and `*` are ordinary characters.',
  ilike: '`input` contains `reference`, whatever the case.',
};

const schema = z.looseObject({
  type: field(z.literal('string_check'), 'Compares two texts: 1 where the operation holds, else 0.'),
  name: nameField(),
  input: field(z.string(), 'The text under test.', {
    language: 'template',
    examples: ['{{ sample.output_text }}'],
  }),
  reference: field(z.string(), 'The text it is compared with.', {
    language: 'template',
    examples: ['{{ item.answer }}'],
  }),
  operation: field(z.enum(['eq', 'ne', 'like', 'ilike']), 'How the two are compared.', {
    enumDescriptions: Object.values(operations),
  }),
});

export const stringCheck = kind<z.infer<typeof schema>>({
  type: 'string_check',
  title: 'String check',
  docs: 'Compares `input` with `reference` as texts. Scores 1 or 0. Nothing is trimmed or normalised.',
  example: {
    type: 'string_check',
    name: 'exact answer',
    input: '{{ sample.output_text }}',
    reference: '{{ item.answer }}',
    operation: 'eq',
  },
  places: allPlaces,
  nestedPlaces: allPlaces,
  schema: () => schema,
  domain: () => ({ kind: 'binary' }),
  threshold: () => 1,
  compile: (spec) => {
    const input = compileText(spec.input);
    const reference = compileText(spec.reference);
    const holds = compare[spec.operation];
    const mending = mendings[spec.operation];
    return {
      hash: hashOf(['string_check', spec.input, spec.reference, spec.operation]),
      reads: [...input.reads, ...reference.reads],
      paid: false,
      ...(mending && stringFlips(spec.input, reference, mending)),
      score: (row: Row) => {
        const left = input.render(row);
        if (typeof left !== 'string') return left;
        const right = reference.render(row);
        if (typeof right !== 'string') return right;
        return { score: holds(left, right) ? 1 : 0 };
      },
    };
  },
});
