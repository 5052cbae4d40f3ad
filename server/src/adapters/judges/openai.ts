import type OpenAI from 'openai';
import type { Json } from '../../engine/json.ts';
import type { EmbedAsk, JudgeAsk } from '../../engine/world.ts';
import type { Attempt, Attempter } from './attempt.ts';
import type { CallError } from './callFault.ts';
import { callFault } from './callFault.ts';
import { chatMessages } from './chatMessages.ts';
import { chatParameters } from './chatParameters.ts';
import { loadClient } from './loadClient.ts';
import { readCompletion } from './readCompletion.ts';
import { readEmbeddings } from './readEmbeddings.ts';

export interface OpenAIJudgeOptions {
  /** Address of any API of this shape: OpenAI, Azure (`…/openai/v1/`), Ollama, vLLM. */
  readonly baseURL: string;
  /** Asked for at every call; undefined for a server that wants no key. */
  readonly apiKey: () => Promise<string | undefined>;
  readonly organization?: string;
  readonly project?: string;
  /** Milliseconds that one call may take. */
  readonly timeout: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What a provider of models offers: one call an ask, nothing tried twice. */
export interface Provider {
  readonly judge: Attempter<JudgeAsk>;
  readonly embed: Attempter<EmbedAsk>;
}

/** Asks models through the `openai` package, which is loaded with the first ask. */
export function createOpenAIJudge(options: OpenAIJudgeOptions): Provider {
  let loading: ReturnType<typeof loadClient> | undefined;
  const call: Caller = async (model, signal, send) => {
    loading ??= loadClient(options);
    const { client, failureOf } = await loading;
    let key: string | undefined;
    try {
      key = (await options.apiKey())?.trim() || undefined;
      return await send(client, { signal, headers: { Authorization: key ? `Bearer ${key}` : null } });
    } catch (error) {
      signal.throwIfAborted();
      return callFault(error as CallError, failureOf(error), {
        address: options.baseURL,
        model,
        key,
        now: options.now(),
      });
    }
  };
  return { judge: (ask, signal) => judge(ask, signal, call), embed: (ask, signal) => embed(ask, signal, call) };
}

/** Tokens reported in the place of each: the most that chat completions take. */
const MOST_WEIGHED = 20;

type Send = (client: OpenAI, request: { signal: AbortSignal; headers: HeaderValues }) => Promise<Attempt>;
type Caller = (model: string, signal: AbortSignal, send: Send) => Promise<Attempt>;
type HeaderValues = Readonly<Record<string, string | null>>;

async function judge(ask: JudgeAsk, signal: AbortSignal, call: Caller): Promise<Attempt> {
  const sent = chatMessages(ask.messages);
  if ('fault' in sent) return { flag: 'other_error', message: sent.fault };
  const body = {
    ...chatParameters(ask.parameters),
    model: ask.model,
    messages: sent.messages,
    ...(ask.weighed !== undefined && { logprobs: true, top_logprobs: MOST_WEIGHED }),
    response_format: { type: 'json_schema', json_schema: { ...ask.schema, strict: true } },
  } as unknown as OpenAI.ChatCompletionCreateParamsNonStreaming;
  return call(ask.model, signal, async (client, request) =>
    readCompletion(await client.chat.completions.create(body, request), ask),
  );
}

async function embed(ask: EmbedAsk, signal: AbortSignal, call: Caller): Promise<Attempt> {
  const body = { model: ask.model, input: [...ask.texts], encoding_format: 'float' as const };
  return call(ask.model, signal, async (client, request) =>
    readEmbeddings((await client.embeddings.create(body, request)) as unknown as Json, ask),
  );
}
