import type { Json, JsonObject } from '../../engine/json.ts';
import type { BilledUsage } from '../../engine/prices.ts';
import type { JudgeAsk } from '../../engine/world.ts';
import type { Attempt } from './attempt.ts';
import { schemaFault } from './schemaFault.ts';
import { type ReplyToken, weighedTokens } from './weighedTokens.ts';

/** The parts of a chat completion that matter; any may be absent, for servers differ. */
interface Completion {
  readonly choices?: readonly Choice[];
  readonly usage?: CompletionUsage;
  readonly error?: { readonly message?: string };
}

interface Choice {
  readonly finish_reason?: string;
  readonly message?: { readonly content?: string | null; readonly refusal?: string | null };
  readonly logprobs?: { readonly content?: readonly ReplyToken[] | null } | null;
}

interface CompletionUsage {
  readonly prompt_tokens?: number;
  readonly completion_tokens?: number;
  readonly prompt_tokens_details?: { readonly cached_tokens?: number; readonly cache_write_tokens?: number } | null;
}

/** Reads a chat completion: its content parsed and held against the schema that was asked for, or what is wrong. */
export function readCompletion(body: unknown, ask: JudgeAsk): Attempt {
  const completion = (typeof body === 'object' && body !== null ? body : {}) as Completion;
  const usage = readUsage(completion.usage, ask.model);
  const choice = completion.choices?.[0];
  const read = choice ? readChoice(choice, ask, usage) : noCompletion(completion);
  return usage ? { ...read, usage } : read;
}

/** Tokens used, where the reply says so. */
export function readUsage(usage: CompletionUsage | undefined | null, model: string): BilledUsage | undefined {
  if (typeof usage?.prompt_tokens !== 'number') return undefined;
  const details = usage.prompt_tokens_details;
  const tokens = {
    model,
    input: usage.prompt_tokens,
    cachedInput: details?.cached_tokens ?? 0,
    output: usage.completion_tokens ?? 0,
  };
  return details?.cache_write_tokens ? { ...tokens, cacheWrite: details.cache_write_tokens } : tokens;
}

function noCompletion({ error }: Completion): Attempt {
  const flag = 'model_grader_server_error';
  if (error?.message) return { flag, message: `The provider answered: ${error.message}`, retry: { reason: 'server' } };
  return {
    flag,
    message: 'The answer is no chat completion. Check that the address is that of an API (often `…/v1`).',
  };
}

function readChoice(choice: Choice, ask: JudgeAsk, usage: BilledUsage | undefined): Attempt {
  const { content, refusal } = choice.message ?? {};
  if (refusal) return { flag: 'model_grader_refusal_error', message: `The judge refused: ${excerpt(refusal)}` };
  const ended = choice.finish_reason ?? '';
  return Object.hasOwn(brokenOff, ended)
    ? brokenOff[ended]!(usage)
    : weigh(readContent(content ?? '', ask), choice, ask);
}

const brokenOff: Readonly<Record<string, (usage: BilledUsage | undefined) => Attempt>> = {
  length: (usage) => {
    const where = usage ? ` after ${usage.output} tokens` : '';
    const message = `The judge's reply was cut off${where}. Raise \`max_completions_tokens\` (in a rubric, \`judge.max_tokens\`) or leave it out.`;
    return { flag: 'model_grader_parse_error', message };
  },
  content_filter: () => ({
    flag: 'model_grader_refusal_error',
    message: "The provider's content filter withheld the judge's reply.",
  }),
};

/** Adds to a reply what the judge weighed in the place of its number, where the ask wants it and there is a number. */
function weigh(read: Attempt, { logprobs }: Choice, { weighed: key }: JudgeAsk): Attempt {
  const reply = key !== undefined && 'value' in read ? (read.value as JsonObject) : undefined;
  if (key === undefined || typeof reply?.[key] !== 'number') return read;
  const weighed = weighedTokens(logprobs?.content ?? [], key);
  if (weighed) return { value: { ...reply, weighed } };
  const message = "The reply does not say how likely the judge's number was: `logprobs: true` wants a judge that does.";
  return { flag: 'model_grader_server_error', message };
}

function readContent(content: string, ask: JudgeAsk): Attempt {
  const value = parse(content);
  const fault = value === undefined ? 'the reply is not JSON' : schemaFault(value, ask.schema.schema);
  if (value !== undefined && fault === undefined) return { value };
  if (ask.parted && holdsPart(value, ask.schema.schema)) return { value, incomplete: true, retry: { reason: 'reply' } };
  const message = `The judge did not reply in the form asked for: ${fault}. It replied: ${excerpt(content) || 'nothing'}`;
  return { flag: 'model_grader_parse_error', message, retry: { reason: 'reply' } };
}

/** Whether at least one of the answers that a reply holds is in the form asked for. */
function holdsPart(value: Json | undefined, { properties }: JsonObject): value is JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const parts = Object.entries(properties as Readonly<Record<string, JsonObject>>);
  return parts.some(
    ([key, part]) => Object.hasOwn(value, key) && schemaFault((value as JsonObject)[key]!, part) === undefined,
  );
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function excerpt(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
