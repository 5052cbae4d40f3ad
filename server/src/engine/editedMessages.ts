import { type Message, say } from '../languages/message.ts';
import type { Json, JsonObject } from './json.ts';
import type { JudgeAsk, JudgeMessage } from './world.ts';

/** How a prompt is written as a text, so that it can be found again in it. */
export interface PromptForm {
  /** The line above a message of a role, and that above the schema of the reply. */
  readonly headOf: (role: string) => string;
  readonly schemaHead: string;
}

/**
 * The messages of a prompt as a person has edited its text. Only what stands under the heads of messages counts; a
 * message that nobody has changed is as it was to the last character. Refused where the heads are not those of the ask,
 * each once and in its order: then nobody can tell where a message ends.
 */
export function editedMessages(
  text: string,
  { messages }: Pick<JudgeAsk, 'messages'>,
  { headOf, schemaHead }: PromptForm,
): readonly JudgeMessage[] | { readonly refused: Message } {
  const heads = [...messages.map(({ role }) => headOf(role)), schemaHead];
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const found = lines.flatMap((line, at) => (heads.includes(line.trimEnd()) ? [at] : []));
  const isWhole = found.length === heads.length && found.every((at, index) => lines[at]!.trimEnd() === heads[index]);
  if (!isWhole) return { refused: say`The heads of the prompt should stand as they were: ${heads.join(', ')}.` };
  const contents = messages.map((_, index) => bodyOf(lines.slice(found[index]! + 1, found[index + 1])));
  const edited = messages.map((message, index) => edit(message, contents[index]!));
  const wrong = edited.indexOf(undefined);
  return wrong < 0
    ? (edited as readonly JudgeMessage[])
    : { refused: say`The message of \`${messages[wrong]!.role}\` should stay a list in JSON.` };
}

/** One line break parts a message from what follows, and one more stands for the empty line between. */
function bodyOf(lines: readonly string[]): string {
  return lines.at(-1) === '' ? lines.slice(0, -1).join('\n') : lines.join('\n');
}

/** Undefined where it is not of the form that it had. */
function edit(message: JudgeMessage, content: string): JudgeMessage | undefined {
  const before = message.content;
  if (typeof before === 'string')
    return before.replaceAll('\r\n', '\n') === content ? message : { ...message, content };
  const parts = listOf(content);
  return parts && { ...message, content: parts };
}

function listOf(text: string): readonly JsonObject[] | undefined {
  try {
    const value: Json = JSON.parse(text);
    const isList = Array.isArray(value) && value.every((part) => typeof part === 'object' && part !== null);
    return isList ? (value as readonly JsonObject[]) : undefined;
  } catch {
    return undefined;
  }
}
