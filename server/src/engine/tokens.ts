import { canonical } from './hash.ts';
import type { JsonObject } from './json.ts';
import type { EmbedAsk, JudgeAsk, JudgeMessage, Usage } from './world.ts';

/** Tokens of a reply where nothing limits it: reasons in steps and a verdict. */
const TYPICAL_REPLY = 400;

/** Tokens that each further answer adds to a parted reply. */
const TYPICAL_PART = 150;

/** Tokens of a picture or a recording, whatever its size. */
const TYPICAL_MEDIUM = 1000;

/** Tokens that a provider adds around a message. */
const MESSAGE_FRAME = 4;

/** Tokens of a text, roughly: one for each four characters. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / 4);
}

/** Roughly what a call will use, for a price before the click. Pictures and recordings count 1,000 tokens each. */
export function estimateUsage(ask: JudgeAsk | EmbedAsk): Usage {
  return { model: ask.model, cachedInput: 0, ...(ask.ask === 'judge' ? judgeTokens(ask) : embedTokens(ask)) };
}

function judgeTokens(ask: JudgeAsk): { input: number; output: number } {
  const messages = ask.messages.reduce((sum, message) => sum + MESSAGE_FRAME + contentTokens(message), 0);
  const limit = ask.parameters.max_completions_tokens;
  const typical = TYPICAL_REPLY + TYPICAL_PART * (partsOf(ask) - 1);
  const output = typeof limit === 'number' ? Math.min(limit, typical) : typical;
  return { input: messages + estimateTokens(canonical(ask.schema.schema)), output };
}

/** How many answers a reply holds. */
function partsOf({ parted, schema }: JudgeAsk): number {
  return parted ? Object.keys(schema.schema.properties ?? {}).length : 1;
}

function embedTokens(ask: EmbedAsk): { input: number; output: number } {
  return { input: ask.texts.reduce((sum, text) => sum + estimateTokens(text), 0), output: 0 };
}

function contentTokens(message: JudgeMessage): number {
  if (typeof message.content === 'string') return estimateTokens(message.content);
  return message.content.reduce((sum, part) => sum + partTokens(part), 0);
}

function partTokens(part: JsonObject): number {
  return typeof part.text === 'string' ? estimateTokens(part.text) : TYPICAL_MEDIUM;
}
