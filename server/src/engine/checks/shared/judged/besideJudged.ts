import * as z from 'zod/mini';
import { field } from '../../../field.ts';
import { judgeKeys } from '../../../rubric/judgeKeys.ts';
import { abstentions } from './abstentions.ts';
import { votes } from './votes.ts';

const oneJudge = () => {
  const { context: _shownToAll, batch: _ofTheList, ...own } = judgeKeys();
  return z.union([
    z.string(),
    z.looseObject({
      ...own,
      weight: z.optional(
        field(z.number().check(z.gt(0)), 'What its vote counts with `vote: weighted`; 1 where absent.'),
      ),
    }),
  ]);
};

const example = z.strictObject({
  completion: field(z.string(), 'A completion, as it stands; it holds no templates.'),
  verdict: field(
    z.union([z.boolean(), z.string(), z.number()]),
    'True or false of a requirement, the name of a level, a number on a scale.',
  ),
  why: z.optional(field(z.string(), 'Why that is the verdict.')),
  item: z.optional(
    field(
      z.record(z.string(), z.unknown()),
      'The item of the sample that it is taken from: then only a sample with this very item is left out, and not ' +
        'every sample with this completion.',
      { examples: [{ question: 'How long do refunds take?' }] },
    ),
  ),
});

const named = (table: Readonly<Record<string, { readonly docs: string }>>, description: string) =>
  field(z.enum(Object.keys(table)), description, { enumDescriptions: Object.values(table).map(({ docs }) => docs) });

const exampleDocs =
  'Completions with their verdicts, shown to the judge. A sample with such a completion, space at its ends aside, is ' +
  'left out of this criterion as if it did not apply, and nothing is asked: the judge was told the verdict.';

/** Keys that stand beside every check that a model judges. */
export const besideJudged = {
  examples: z.optional(
    field(z.array(example), exampleDocs, {
      examples: [
        [{ completion: 'Refunds take a week.', verdict: true, why: 'A week is five to seven business days.' }],
      ],
    }),
  ),
  judges: z.optional(
    field(z.array(oneJudge()).check(z.minLength(1)), 'Several judges: models, or each with settings over `judge`.', {
      examples: [['gpt-5-mini', 'gpt-4.1-mini']],
    }),
  ),
  vote: z.optional(
    named(votes, 'How several votes become one score; `mean` on a scale and `majority` elsewhere, where absent.'),
  ),
  escalate: z.optional(
    field(oneJudge(), 'A stronger judge, asked where the votes differ or a judge cannot tell: then it alone decides.', {
      examples: ['gpt-5'],
    }),
  ),
  cannot_assess: z.optional(named(abstentions, 'What a vote that cannot tell counts as; `error` where absent.')),
};
