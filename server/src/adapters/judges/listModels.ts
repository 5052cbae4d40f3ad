import { type CallError, callFault } from './callFault.ts';
import { loadClient } from './loadClient.ts';

/** A model that a provider has. */
export interface ListedModel {
  readonly name: string;
  /** ISO date on which it is shut down; absent where the provider announced none. */
  readonly end?: string;
}

export interface ListOptions {
  /** Address of the provider; the key must be the one entered for it. */
  readonly baseURL: string;
  readonly apiKey: () => Promise<string | null>;
  /** Milliseconds that the call may take, 20,000 where absent. */
  readonly timeout?: number;
}

/** The models of a provider by name, from one call that costs nothing; else a sentence about what went wrong. */
export async function listModels({
  baseURL,
  apiKey,
  timeout = 20_000,
}: ListOptions): Promise<{ readonly models: readonly ListedModel[] } | { readonly message: string }> {
  const { client, failureOf } = await loadClient({ baseURL, timeout });
  const key = (await apiKey())?.trim() || undefined;
  try {
    const page: { readonly data?: unknown } = await client.models.list({
      headers: { Authorization: key ? `Bearer ${key}` : null },
    });
    const models = Array.isArray(page.data) ? page.data.flatMap(read) : [];
    if (models.length > 0) return { models: models.sort((left, right) => left.name.localeCompare(right.name)) };
    return { message: `${baseURL} answered without a list of models.` };
  } catch (error) {
    const call = { address: baseURL, model: 'models', key, now: 0 };
    const fault = callFault(error as CallError, failureOf(error), call);
    return { message: 'message' in fault ? fault.message : `${baseURL} did not answer.` };
  }
}

function read(entry: unknown): readonly ListedModel[] {
  const { id, shutdown_date: end } = (entry ?? {}) as { readonly id?: unknown; readonly shutdown_date?: unknown };
  if (typeof id !== 'string' || id === '') return [];
  return [typeof end === 'string' ? { name: id, end } : { name: id }];
}
