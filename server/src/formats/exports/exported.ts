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

/** A rubric in another format; `spec` is absent where nothing of it could be expressed. */
export interface Exported {
  readonly spec?: JsonObject;
  readonly remarks: readonly Remark[];
  /** Ids of the criteria that ask a model there. */
  readonly judged: readonly string[];
}
