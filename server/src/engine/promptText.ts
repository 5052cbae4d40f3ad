import { type Message, say, sentence } from '../languages/message.ts';
import { compileRoot, flatten } from './compile.ts';
import type { Json } from './json.ts';
import type { CompileOptions } from './kind.ts';
import type { Failure } from './outcome.ts';
import type { Unit } from './part.ts';
import type { Row } from './sample.ts';
import type { Root } from './spec.ts';
import type { Ask, EmbedAsk, JudgeAsk } from './world.ts';

/** What models are asked, or why there is nothing to show. */
export type PromptText = { readonly text: string } | { readonly refused: Message };

/** What stands above the schema of a reply. */
export const schemaHead = say`schema of the reply`;

type Words = (message: Message) => string;

/**
 * What the models of a grader are asked about a row, word for word, with the schema of the reply. It is the first
 * round; a stronger judge that is asked where the first do not agree reads the same.
 */
export function promptText(root: Root, options: CompileOptions, row: Row, words: Words): PromptText {
  const units = flatten(compileRoot(root, options)).flatMap(({ id, part }) =>
    'parts' in part || !part.paid ? [] : [{ id, unit: part }],
  );
  if (units.length === 0) return { refused: say`\`${root.id}\` asks no model.` };
  const asking = units.map((each) => ({ ...each, asks: each.unit.asks?.(row, []) ?? [] }));
  const pieces = [...Map.groupBy(asking, ({ asks }) => asks).values()].map((together) => {
    const head = words(
      headOf(
        together.map(({ id }) => id),
        row,
      ),
    );
    return [`${head}\n${'='.repeat(head.length)}`, ...asked(together[0]!, row, words)].join('\n\n');
  });
  return { text: `${pieces.join('\n\n\n')}\n` };
}

/** Criteria of one call have one list of asks. */
function headOf(ids: readonly string[], { id, line }: Row): Message {
  const [first, ...others] = ids;
  if (others.length === 0) return say`What \`${first!}\` asks about the sample \`${id}\` (line ${line})`;
  const names = ids.map((each) => `\`${each}\``).join(', ');
  return say`What ${names} ask together about the sample \`${id}\` (line ${line})`;
}

interface Asking {
  readonly unit: Unit;
  readonly asks: readonly Ask[] | Failure;
}

function asked({ unit, asks }: Asking, row: Row, words: Words): readonly string[] {
  if ('flag' in asks) return [words(say`Nothing can be asked: ${asks.message}`)];
  if (asks.length === 0) return [words(unasked(unit, row))];
  const alike = Map.groupBy(asks, (ask) => bodyOf(ask, words));
  return [...alike].flatMap(([body, same]) => [
    same.map((ask) => addressee(ask).map(words).join(', ')).join('\n'),
    body,
  ]);
}

/** Why a row is scored, or not, without a question. */
function unasked(unit: Unit, row: Row): Message {
  const outcome = unit.score(row, []);
  if ('score' in outcome) return say`Nothing is asked: ${outcome.evidence?.note ?? outcome.score}`;
  return say`Nothing is asked: ${'skipped' in outcome ? outcome.skipped : outcome.message}`;
}

/** Who is asked, and how. */
function addressee(ask: Ask): readonly Message[] {
  return forms[ask.ask].addressee(ask as never);
}

function bodyOf(ask: Ask, words: Words): string {
  return forms[ask.ask]
    .pieces(ask as never)
    .map(([head, text]) => `--- ${words(head)} ---\n${text}`)
    .join('\n\n');
}

interface Form<A extends Ask> {
  readonly addressee: (ask: A) => readonly Message[];
  /** Each with what it is. */
  readonly pieces: (ask: A) => readonly (readonly [head: Message, text: string])[];
}

const judge: Form<JudgeAsk> = {
  addressee: ({ model, parameters, draw }) => [
    say`To ${model}`,
    ...(Object.keys(parameters).length > 0 ? [sentence(JSON.stringify(parameters))] : []),
    ...(draw > 0 ? [say`draw ${draw + 1}`] : []),
  ],
  pieces: ({ messages, schema }) => [
    ...messages.map(
      ({ role, content }) => [sentence(role), typeof content === 'string' ? content : written(content)] as const,
    ),
    [schemaHead, written(schema.schema)],
  ],
};

const embed: Form<EmbedAsk> = {
  addressee: ({ model }) => [say`To ${model}`],
  pieces: ({ texts }) => texts.map((text, index) => [say`text ${index + 1}`, text]),
};

/** What no model is asked is asked by no paid unit. */
const none: Form<Ask> = { addressee: () => [], pieces: () => [] };

const forms: Readonly<Record<Ask['ask'], Form<never>>> = { judge, embed, python: none, sql: none, tokens: none };

function written(value: Json): string {
  return JSON.stringify(value, null, 2);
}
