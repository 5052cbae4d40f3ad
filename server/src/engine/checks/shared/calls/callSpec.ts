import type { JsonObject } from '../../../json.ts';

/** How the arguments of calls are compared: of one call, or of all calls of a check. */
export interface CallOptions {
  readonly extra_arguments?: boolean | undefined;
  readonly strings?: 'exact' | 'loose' | undefined;
  readonly coerce?: boolean | undefined;
}

/** A wanted call as a rubric writes it; a name alone wants any arguments. */
export type CallSpec =
  | string
  | (CallOptions & { readonly name: string; readonly arguments?: JsonObject | string | undefined });
