import { endOf, factsOf } from '../engine/models.ts';
import { sources } from '../engine/modelTable.ts';
import { say } from '../languages/message.ts';
import type { Seen } from './seen.ts';

/** What the table knows of a model; of the user’s own it knows nothing, and says so. */
export function modelFacts({ words }: Pick<Seen, 'words'>, name: string): string {
  const facts = factsOf(name);
  const ends = (['openai', 'azure'] as const).flatMap((host) => endOf(name, host) ?? []);
  const lines = [
    ...ends.map(({ by, date }) => words(say`Until ${date} at ${by}.`)),
    facts?.context && words(say`Context: ${facts.context.value.toLocaleString('en')} tokens.`),
    facts?.price &&
      words(
        say`At OpenAI $${facts.price.value.input} per million tokens of input, $${facts.price.value.output} of output (as of ${sources.prices.date}).`,
      ),
    facts?.replacement && words(say`OpenAI recommends \`${facts.replacement.value}\` instead.`),
  ].filter((line) => line !== undefined);
  return lines.join('\n\n') || words(say`Not in the table of known models.`);
}
