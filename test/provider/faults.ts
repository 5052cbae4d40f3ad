import type { ServerResponse } from 'node:http';

/** How a fault shows: it answers, or not, in the place of the reply that would have been sent. */
export type Fault = (response: ServerResponse, reply: Reply) => void;

/** A chat completion or an embeddings reply. */
export type Reply = Readonly<Record<string, unknown>>;

/** Every way in which a provider can fail. */
export const faults = {
  /** 429 that does not say how long to wait. */
  throttled: (response) => sendError(response, 429, 'Too many requests.'),
  /** 429 that asks to wait 50 milliseconds. */
  throttledAfter: (response) => sendError(response, 429, 'Too many requests.', { 'retry-after-ms': '50' }),
  /** 429 that asks to wait a second, in the header that all providers use. */
  throttledSecond: (response) => sendError(response, 429, 'Too many requests.', { 'retry-after': '1' }),
  /** 429 because the account has no money left. */
  quota: (response) => sendError(response, 429, 'You exceeded your current quota.', {}, 'insufficient_quota'),
  broken: (response) => sendError(response, 500, 'The server had an error.'),
  unauthorized: (response) => sendError(response, 401, 'Incorrect API key provided.'),
  forbidden: (response) => sendError(response, 403, 'You have no access to this model.'),
  unknownModel: (response) => sendError(response, 404, 'The model does not exist.'),
  rejected: (response) => sendError(response, 400, 'This model does not support images.'),
  filteredPrompt: (response) => sendError(response, 400, 'The prompt was filtered.', {}, 'content_filter'),
  /** Never answers. */
  silent: () => {},
  /** Hangs up before the headers. */
  hangUp: (response) => void response.destroy(),
  /** Sends half of the body, then hangs up. */
  cut: (response, reply) => {
    const body = JSON.stringify(reply);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  },
  /** A body that is not JSON though it says so. */
  malformed: (response, reply) => sendText(response, JSON.stringify(reply).slice(0, -7), 'application/json'),
  /** A page, as a wrong address gives. */
  page: (response) => sendText(response, '<!doctype html><title>Welcome</title>', 'text/html'),
  /** A judge that does not answer in JSON. */
  garbled: (response, reply) => sendJson(response, 200, withContent(reply, 'I would say {"result": 0.9')),
  empty: (response, reply) => sendJson(response, 200, withContent(reply, '')),
  wrongSchema: (response, reply) => sendJson(response, 200, withContent(reply, '{"steps": [], "result": "high"}')),
  refusal: (response, reply) =>
    sendJson(response, 200, withMessage(reply, { content: null, refusal: 'I cannot help.' })),
  tooLong: (response, reply) => sendJson(response, 200, withEnd(withContent(reply, '{"steps": ['), 'length')),
  filteredReply: (response, reply) => sendJson(response, 200, withEnd(withContent(reply, ''), 'content_filter')),
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

export function sendError(
  response: ServerResponse,
  status: number,
  message: string,
  headers = {},
  code?: string,
): void {
  sendJson(response, status, { error: { message, type: 'error', param: null, code: code ?? null } }, headers);
}

function sendText(response: ServerResponse, text: string, type: string): void {
  response.writeHead(200, { 'content-type': type });
  response.end(text);
}

function withContent(reply: Reply, content: string): Reply {
  return withMessage(reply, { content });
}

function withMessage(reply: Reply, message: object): Reply {
  return { ...reply, choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', ...message } }] };
}

function withEnd(reply: Reply, finish_reason: string): Reply {
  const [choice] = reply.choices as [object];
  return { ...reply, choices: [{ ...choice, finish_reason }] };
}
