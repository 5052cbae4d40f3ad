import * as z from 'zod/mini';
import { field } from '../field.ts';

const setting = <S extends z.ZodMiniType>(schema: S, description: string, examples: readonly unknown[] = []) =>
  z.optional(field(z.nullable(schema), description, examples.length > 0 ? { examples } : {}));

/** What says how one judge is asked; `null` takes away what stands further out. */
export function judgeKeys() {
  return {
    model: setting(z.string(), 'The judge.', ['gpt-5-mini', 'gpt-4.1-mini']),
    reasoning_effort: setting(z.string(), 'How long a reasoning judge thinks; other judges do not take it.', ['low']),
    temperature: setting(
      z.number().check(z.gte(0), z.lte(2)),
      'Randomness, from 0 to 2; reasoning judges do not take it.',
    ),
    top_p: setting(z.number().check(z.gte(0), z.lte(1)), 'Share of the probability that is sampled from.'),
    seed: setting(
      z.int(),
      'Asks the provider for the same answer to the same question; of several votes each adds its number, from 0.',
    ),
    max_tokens: setting(z.int().check(z.minimum(1)), 'Most tokens of a reply.'),
    votes: setting(z.int().check(z.minimum(1), z.maximum(64)), 'How often each question is asked; 1 where absent.'),
    batch: setting(
      z.boolean(),
      'Puts all judged criteria of a list to the judge in one call a sample, in place of one call each; false where ' +
        'absent. That is cheaper, for the completion is read once. In return the criteria influence each other, so ' +
        'scores may differ from those of calls of their own, and an edit of one asks all of the list again. A ' +
        'criterion with `judge`, `judges`, `escalate` or `logprobs` of its own keeps its own call, and only criteria ' +
        'with the same `of` share one. Where a reply lacks a criterion, that criterion alone is an error.',
      [true],
    ),
    context: z.optional(
      field(
        z.nullable(z.string()),
        'What the judge is shown beside the completion, as the task that it answers; nothing where absent.',
        { language: 'template', examples: ['{{ item.question }}', '{{ item.prompt }}', '{{ item.messages }}'] },
      ),
    ),
  };
}
