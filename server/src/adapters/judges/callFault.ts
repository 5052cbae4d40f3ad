import type { Attempt, RetryReason } from './attempt.ts';
import { retryAfter } from './retryAfter.ts';

/** What was called. */
export interface Call {
  readonly address: string;
  readonly model: string;
  readonly key: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How a call failed: the provider answered with an error status, or it did not answer. */
export type Failure = 'status' | 'timeout' | 'connection' | 'body' | 'other';

/** What errors of the `openai` package, and of what lies under it, carry. */
export interface CallError {
  readonly message?: string;
  readonly status?: number | undefined;
  readonly code?: string | null | undefined;
  readonly headers?: Headers | undefined;
  readonly cause?: unknown;
}

/** Milliseconds; who is asked to wait longer gives up, and says so. */
const LONGEST_WAIT = 120_000;

/** What a failed call means, and what to do about it. The key is cut out of whatever the provider says. */
export function callFault(error: CallError, failure: Failure, call: Call): Attempt {
  const fault = failures[failure](error, call);
  return 'message' in fault ? { ...fault, message: without(call.key, fault.message) } : fault;
}

const flag = 'model_grader_server_error';

const failures: Readonly<Record<Failure, (error: CallError, call: Call) => Attempt>> = {
  status: answered,
  timeout: (_error, { address }) => ({
    flag,
    message: `${address} did not answer in time.`,
    retry: { reason: 'timeout' },
    unmetered: true,
  }),
  connection: (error, { address }) => ({
    flag,
    message: `No connection to ${address}: ${rootMessage(error)}. Check the address, and that the server runs.`,
    retry: { reason: 'connection' },
  }),
  body: (error, { address }) => ({
    flag,
    message: `The answer of ${address} broke off or is not JSON: ${rootMessage(error)}.`,
    retry: { reason: 'connection' },
    unmetered: true,
  }),
  other: (error, { address }) => ({ flag, message: `The call to ${address} failed: ${rootMessage(error)}.` }),
};

function answered(error: CallError, call: Call): Attempt {
  const status = error.status ?? 0;
  const message = advice(error, status, call);
  if (error.code === 'content_filter') return { flag: 'model_grader_refusal_error', message };
  if (status === 401 || error.code === 'insufficient_quota') return { flag, message, hopeless: true };
  const after = retryAfter(error.headers, call.now);
  if (after !== undefined && after > LONGEST_WAIT) return { flag, message: wait(message, after), hopeless: true };
  if (!mayRetry(error, status)) return { flag, message };
  const reason: RetryReason = status === 429 ? 'throttled' : 'server';
  return { flag, message, retry: after === undefined ? { reason } : { reason, after } };
}

function mayRetry({ headers }: CallError, status: number): boolean {
  const wish = headers?.get('x-should-retry');
  if (wish === 'true' || wish === 'false') return wish === 'true';
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

function advice(error: CallError, status: number, call: Call): string {
  const said = error.message ?? '';
  return advices[status]?.(call, said) ?? `${call.address} answered: ${said}`;
}

const advices: Readonly<Record<number, (call: Call, said: string) => string>> = {
  400: ({ model }, said) => `\`${model}\` does not take this request: ${said}`,
  401: ({ address, key }, said) =>
    `${address} ${key ? 'refused the API key' : 'wants an API key'}: ${said}. ` +
    'Set it with “Rewardsmith: Set API Key”, or as `OPENAI_API_KEY` for the command.',
  403: ({ address, model }, said) => `The API key may not use \`${model}\` at ${address}: ${said}`,
  404: ({ address, model }, said) =>
    `There is no \`${model}\` at ${address}: ${said}. Check the model's name, and that the address ends as it should.`,
  413: ({ address }, said) => `The request is too large for ${address}: ${said}`,
  422: ({ model }, said) => `\`${model}\` does not take this request: ${said}`,
};

/** Network errors hide their reason under several causes. */
function rootMessage(error: CallError): string {
  let root = error;
  while (root.cause instanceof Error) root = root.cause as CallError;
  return root.message || root.code || 'no reason given';
}

function wait(message: string, after: number): string {
  return `${message} The provider asks to wait ${Math.ceil(after / 60_000)} minutes.`;
}

function without(key: string | undefined, text: string): string {
  return key ? text.replaceAll(key, '[key]') : text;
}
