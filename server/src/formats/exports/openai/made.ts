import type { JsonObject } from '../../../engine/json.ts';
import type { ExportedPart } from '../exported.ts';

/** A grader, and which of it comes from which criterion. */
export interface Made {
  readonly grader: JsonObject;
  readonly parts: readonly ExportedPart[];
}
