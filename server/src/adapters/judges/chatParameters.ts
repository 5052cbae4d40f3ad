import type { JsonObject } from '../../engine/json.ts';

/** Names of the grader dialect that chat completions writes otherwise. */
const renamed: Readonly<Record<string, string>> = { max_completions_tokens: 'max_completion_tokens' };

/** A grader's `sampling_params` as chat completions names them; null means "not set". */
export function chatParameters(parameters: JsonObject): JsonObject {
  const set = Object.entries(parameters).filter(([, value]) => value !== null);
  return Object.fromEntries(set.map(([name, value]) => [Object.hasOwn(renamed, name) ? renamed[name]! : name, value]));
}
