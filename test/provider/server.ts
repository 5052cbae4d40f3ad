import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDice } from './dice.ts';
import type { FaultName, Reply } from './faults.ts';
import { faults, sendError, sendJson } from './faults.ts';
import { valueFor, vectorOf, verdictOf } from './reply.ts';

export interface ProviderOptions {
  /** The address of this machine to listen at; the loopback where absent. */
  readonly host?: string;
  /** A free one where absent. */
  readonly port?: number;
  /** Milliseconds before an admitted request is answered. */
  readonly latency?: number;
  /** Requests that may be under way; more are turned away at once with 429. */
  readonly admits?: number;
  /** Seconds that such a 429 asks to wait. */
  readonly retryAfter?: number;
  /** Requests that may begin in a second, evenly; a 429 asks the others to wait until the next may. */
  readonly perSecond?: number;
  /** Share of requests that each fault befalls, by the dice. */
  readonly faults?: Partial<Record<FaultName, number>>;
  /** What befalls the first requests, in their order; after them come the shares. */
  readonly script?: readonly (FaultName | 'fine')[];
  readonly seed?: number;
  /** The content of a chat completion: text is sent as it is, all else as JSON. By default what the messages ask for. */
  readonly judge?: (body: ChatBody) => unknown;
  /** Leaves `usage` out, as some servers do. */
  readonly withoutUsage?: boolean;
  /** What it says that it has; `local-judge` where absent. */
  readonly models?: readonly object[];
  /** Requests with another key are turned away with 401. */
  readonly key?: string;
}

/** The parts of a request body that are read. */
export interface ChatBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: unknown }[];
  readonly input?: readonly string[];
  readonly response_format?: { readonly json_schema?: { readonly schema?: Readonly<Record<string, unknown>> } };
}

export interface SeenRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: ChatBody;
  /** What befell it. */
  readonly fate: FaultName | 'fine' | 'notAdmitted';
}

export interface Provider {
  /** The base URL, ending in `/v1`. */
  readonly url: string;
  /** Every request so far. */
  readonly requests: readonly SeenRequest[];
  /** Most requests that were under way at once. */
  readonly peak: () => number;
  readonly close: () => Promise<void>;
}

/** Starts a local server that speaks as OpenAI does: chat completions, embeddings and models, with faults as ordered. */
export async function startProvider(options: ProviderOptions = {}): Promise<Provider> {
  const requests: SeenRequest[] = [];
  const nextFate = fates(options);
  const untilNext = pace(options.perSecond ?? Infinity);
  let underWay = 0;
  let peak = 0;

  const answer = async (path: string, authorization: string | undefined, body: ChatBody, response: ServerResponse) => {
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (!route) return sendError(response, 404, `There is nothing at ${path}.`);
    if (options.key && authorization !== `Bearer ${options.key}`) return faults.unauthorized(response);
    const isRoom = underWay < (options.admits ?? Infinity);
    const wait = isRoom ? untilNext() : 0;
    const fate = isRoom && wait === 0 ? nextFate() : 'notAdmitted';
    requests.push({ path, authorization, body, fate });
    if (wait > 0) return sendError(response, 429, 'Too many a second.', { 'retry-after-ms': String(Math.ceil(wait)) });
    if (fate === 'notAdmitted') return sendError(response, 429, 'Too many at once.', retryHeaders(options));
    underWay++;
    peak = Math.max(peak, underWay);
    response.once('close', () => underWay--);
    if (options.latency) await new Promise((resolve) => setTimeout(resolve, options.latency));
    const reply = route(body, options);
    if (fate === 'fine') sendJson(response, 200, reply);
    else faults[fate](response, reply);
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    readBody(request)
      .then((body) => answer(path, request.headers.authorization, body, response))
      .catch((error: Error) => sendError(response, 400, error.message));
  });
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}/v1`,
    requests,
    peak: () => peak,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

type Route = (body: ChatBody, options: ProviderOptions) => Reply;

const routes: Readonly<Record<string, Route>> = {
  '/v1/chat/completions': completion,
  '/v1/embeddings': embeddings,
  '/v1/models': (_body, { models = [{ id: 'local-judge', object: 'model' }] }) => ({ object: 'list', data: models }),
};

function completion(body: ChatBody, options: ProviderOptions): Reply {
  const said = options.judge ? options.judge(body) : verdict(body);
  const content = typeof said === 'string' ? said : JSON.stringify(said);
  const tokens = {
    prompt: Math.ceil(JSON.stringify(body.messages).length / 4),
    completion: Math.ceil(content.length / 4),
  };
  const choice = { index: 0, finish_reason: 'stop', message: { role: 'assistant', content, refusal: null } };
  const reply = { id: 'chatcmpl-1', object: 'chat.completion', created: 0, model: body.model, choices: [choice] };
  return options.withoutUsage ? reply : { ...reply, usage: usageOf(tokens.prompt, tokens.completion) };
}

function verdict(body: ChatBody): unknown {
  return valueFor(body.response_format?.json_schema?.schema ?? { type: 'number' }, verdictOf(body.messages));
}

function embeddings(body: ChatBody): Reply {
  const texts = body.input ?? [];
  const data = texts.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }));
  return { object: 'list', model: body.model, data, usage: usageOf(Math.ceil(texts.join('').length / 4), 0) };
}

function usageOf(prompt_tokens: number, completion_tokens: number) {
  const total_tokens = prompt_tokens + completion_tokens;
  return { prompt_tokens, completion_tokens, total_tokens, prompt_tokens_details: { cached_tokens: 0 } };
}

function fates({ script = [], faults: shares = {}, seed = 1 }: ProviderOptions): () => FaultName | 'fine' {
  const dice = createDice(seed);
  let next = 0;
  return () => {
    if (next < script.length) return script[next++]!;
    let chance = dice();
    for (const [name, share] of Object.entries(shares) as [FaultName, number][]) {
      chance -= share;
      if (chance < 0) return name;
    }
    return 'fine';
  };
}

/** Milliseconds until another request may begin; 0 lets one begin. */
function pace(perSecond: number): () => number {
  let free = 0;
  return () => {
    const now = performance.now();
    const wait = Math.max(0, free - now);
    if (wait === 0) free = now + 1000 / perSecond;
    return wait;
  };
}

function retryHeaders({ retryAfter }: ProviderOptions): Record<string, string> {
  return retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
}

async function readBody(request: IncomingMessage): Promise<ChatBody> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return JSON.parse(text || '{}') as ChatBody;
}
