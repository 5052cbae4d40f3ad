import * as z from 'zod/mini';
import { compileReading, parseFormula } from '../../languages/formula/index.ts';
import { english } from '../../languages/message.ts';
import { field } from '../field.ts';
import { hashOf } from '../hash.ts';
import type { Json } from '../json.ts';
import { kind } from '../kind.ts';
import type { Outcome } from '../outcome.ts';
import { failure } from '../outcome.ts';
import type { Member } from '../part.ts';
import { nameField } from './shared/nameField.ts';
import { thresholdField } from './shared/thresholdField.ts';

const schema = (child: z.ZodMiniType) =>
  z.looseObject({
    type: field(z.literal('multi'), 'Several graders combined by a formula.'),
    name: nameField(),
    graders: field(z.record(z.string(), child), 'The graders, each under the name that the formula uses.'),
    calculate_output: field(
      z.string(),
      'The reward: a formula over the names in `graders` with `+ - * / ^`, `min max abs floor ceil exp sqrt log`.',
      { language: 'formula' },
    ),
    pass_threshold: thresholdField(),
  });

type Spec = z.infer<ReturnType<typeof schema>>;

export const multi = kind<Spec>({
  type: 'multi',
  title: 'Multi',
  docs: 'Combines graders by a formula. Cannot stand inside another `multi`, nor as an eval criterion. Scores are used as they are: a judge with range 0 to 5 has to be divided by 5 in the formula.',
  example: {
    type: 'multi',
    name: 'reward',
    graders: {
      exact: {
        type: 'string_check',
        name: 'exact',
        input: '{{ sample.output_text }}',
        reference: '{{ item.answer }}',
        operation: 'eq',
      },
      close: {
        type: 'text_similarity',
        name: 'close',
        input: '{{ sample.output_text }}',
        reference: '{{ item.answer }}',
        evaluation_metric: 'fuzzy_match',
      },
    },
    calculate_output: '0.7 * exact + 0.3 * close',
  },
  places: ['rft', 'foundry-rft'],
  nestedPlaces: [],
  children: 'graders',
  schema,
  domain: () => ({ kind: 'unit' }),
  threshold: (spec) => spec.pass_threshold,
  compile: (spec, family) => {
    const parts = Object.entries(spec.graders).map(([key, child]) =>
      family.child(key, ['graders', key], child as Json),
    );
    return {
      hash: hashOf(['multi', spec.calculate_output, parts.map(({ id, part }) => [id, part.hash])]),
      parts,
      combine: combine(spec.calculate_output, parts),
    };
  },
});

/** The formula's value; a part that could not be graded makes the whole an error, never a 0 in it. */
function combine(source: string, parts: readonly Member[]): (outcomes: readonly Outcome[]) => Outcome {
  const { tree, faults } = parseFormula(source);
  const broken = faults.find(({ severity }) => severity === 'error');
  if (!tree || broken)
    return () => failure('formula_parse_error', broken ? english(broken.message) : 'The formula is empty.');
  const evaluate = compileReading<readonly Outcome[]>(tree, (name) => {
    const place = parts.findIndex(({ id }) => id === name);
    return (outcomes) => scoreOf(outcomes[place]);
  });
  return (outcomes) => {
    for (let index = 0; index < outcomes.length; index++) {
      const outcome = outcomes[index]!;
      if ('flag' in outcome)
        return failure(outcome.flag, `\`${parts[index]!.id}\` could not be graded: ${outcome.message}`);
    }
    const result = evaluate(outcomes);
    return 'value' in result ? { score: result.value } : failure('formula_parse_error', result.message);
  };
}

function scoreOf(outcome: Outcome | undefined): number | undefined {
  return outcome && 'score' in outcome ? outcome.score : undefined;
}
