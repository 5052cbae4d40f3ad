import * as z from 'zod/mini';
import { constantReach, outsideModule } from '../../languages/python/index.ts';
import { field } from '../field.ts';
import { hashOf } from '../hash.ts';
import { kind } from '../kind.ts';
import { failure } from '../outcome.ts';
import { allPlaces } from '../place.ts';
import { rowTexts } from '../rowTexts.ts';
import { nameField } from './shared/nameField.ts';
import { thresholdField } from './shared/thresholdField.ts';

const schema = z.looseObject({
  type: field(z.literal('python'), 'Your own `grade(sample, item)`.'),
  name: nameField(),
  source: field(z.string(), 'A whole module that defines `grade(sample, item)` and returns a number.', {
    language: 'python',
    examples: ['def grade(sample, item) -> float:\n    return float(item["answer"] in sample["output_text"])\n'],
  }),
  image_tag: z.optional(
    field(z.string(), 'The platform image; `2025-05-08` is the only one ever published.', { examples: ['2025-05-08'] }),
  ),
  pass_threshold: thresholdField(),
});

export const python = kind<z.infer<typeof schema>>({
  type: 'python',
  title: 'Python',
  docs: 'Runs `grade(sample, item)` of `source`. No network; 256 kB of source and two minutes a row at the platform. Here it runs in an embedded, locked Python with the standard library; where it imports more, in your own, once you agree.',
  example: {
    type: 'python',
    name: 'contains the answer',
    source: 'def grade(sample, item) -> float:\n    return float(item["answer"] in sample["output_text"])\n',
  },
  places: allPlaces,
  nestedPlaces: allPlaces,
  schema: () => schema,
  domain: () => ({ kind: 'unit' }),
  reach: ({ source }) => {
    const range = typeof source === 'string' ? constantReach(source) : undefined;
    return range ? { kind: 'range', ...range } : range;
  },
  threshold: (spec) => spec.pass_threshold ?? 0.5,
  compile: (spec, family) => {
    const { source } = spec;
    const timeLimit = family.pythonTimeLimit;
    const outside = family.interpreter && outsideModule(source);
    const interpreter = outside ? { interpreter: family.interpreter! } : {};
    return {
      hash: hashOf(['python', source, ...Object.values(interpreter)]),
      ...(outside && { outside }),
      reads: [['sample'], ['item']],
      paid: false,
      asks: (row, answers) =>
        answers.length > 0 ? [] : [{ ask: 'python', source, ...rowTexts(row), timeLimit, ...interpreter }],
      score: (_row, [answer]) => {
        if (!answer) return failure('python_grader_server_error', 'The grader was not run.');
        if ('flag' in answer) return failure(answer.flag, answer.message);
        const score = Number(answer.value);
        return answer.printed ? { score, evidence: { note: answer.printed.trimEnd() } } : { score };
      },
    };
  },
});
