import type { JsonObject } from '../../engine/json.ts';
import type { Path } from '../../engine/part.ts';
import type { Message } from '../../languages/message.ts';

/** What an export says of a criterion, or of the whole rubric where there is no `id`. */
export interface Remark {
  readonly id?: string;
  readonly path: Path;
  /** Whether the criterion is left out; else it is there, and the message says what differs. */
  readonly isLoss: boolean;
  readonly message: Message;
}

/** What a criterion became: a value of the exported spec, or a stretch of a string in it. */
export interface ExportedPart {
  /** Of the criterion in the rubric. */
  readonly path: Path;
  /** Of the value in the exported spec. */
  readonly at: Path;
  /** In the string at `at`, offsets of its value; absent where all of the value is meant. */
  readonly within?: { readonly from: number; readonly to: number };
}

/** A rubric in another format; `spec` is absent where nothing of it could be expressed. */
export interface Exported {
  readonly spec?: JsonObject;
  readonly remarks: readonly Remark[];
  /** Of the criteria that hold no others; what says most of a criterion comes before its other parts. */
  readonly parts: readonly ExportedPart[];
  /** Ids of the criteria that ask a model there. */
  readonly judged: readonly string[];
}
