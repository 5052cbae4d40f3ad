import type { Message } from '../../../languages/message.ts';
import type { JsonObject } from '../../json.ts';
import type { Expected } from './expected.ts';

/** A check that a field suggests. */
export interface Suggested {
  /** Of a criterion: its check and what stands beside that. */
  readonly check: JsonObject;
  /** What the field is, in a sentence. */
  readonly fact: Message;
}

/** One sort of expected field: what it suggests, where it is of that sort and a completion could meet it. */
export type Suggester = (expected: Expected, others: readonly Expected[]) => Suggested | undefined;
