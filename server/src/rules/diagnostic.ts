import type { Message } from '../languages/message.ts';
import type { Related, Repair, Severity } from './rule.ts';

/** A fault with its place in the text. */
export interface Diagnostic {
  readonly from: number;
  readonly to: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly repair?: Repair;
  /** The path of what is at fault, where it is a grader's. */
  readonly path?: readonly (string | number)[];
  readonly related?: Related;
}
