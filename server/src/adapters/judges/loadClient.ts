import type OpenAI from 'openai';
import type { Failure } from './callFault.ts';

export interface ClientOptions {
  readonly baseURL: string;
  readonly organization?: string;
  readonly project?: string;
  /** Milliseconds that one call may take. */
  readonly timeout: number;
}

/** The `openai` package, made for one address. */
export interface LoadedClient {
  readonly client: OpenAI;
  readonly failureOf: (error: unknown) => Failure;
}

/** Null keeps the package from reading the environment: a key there may belong to another address. */
const notFromEnvironment = { adminAPIKey: null, webhookSecret: null, logLevel: 'off', maxRetries: 0 } as const;

/** Loads the package, which takes a while, and makes its client: it tries nothing twice and reads no environment. */
export async function loadClient({ baseURL, organization, project, timeout }: ClientOptions): Promise<LoadedClient> {
  const { default: Client, APIError, APIConnectionError, APIConnectionTimeoutError } = await import('openai');
  const account = { organization: organization ?? null, project: project ?? null, apiKey: 'set by each call' };
  return {
    client: new Client({ ...notFromEnvironment, ...account, baseURL, timeout }),
    failureOf: (error) => {
      if (error instanceof APIConnectionTimeoutError) return 'timeout';
      if (error instanceof APIConnectionError) return 'connection';
      if (error instanceof APIError && error.status !== undefined) return 'status';
      return isBrokenBody(error) ? 'body' : 'other';
    },
  };
}

function isBrokenBody(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof TypeError && error.message === 'terminated');
}
