import type { Json, JsonObject } from '../../../engine/json.ts';
import type { Message } from '../../../languages/message.ts';

/** One assertion of a test, without its `not-`. */
export interface Assertion {
  readonly type: string;
  readonly value: Json;
  readonly threshold?: number | undefined;
}

/** What an assertion is as a criterion. */
export interface Check {
  readonly check: JsonObject;
  /** The score from which on it passes, where that is not 1. */
  readonly passes?: number;
  /** Whether it is only the place of code that the file does not hold, or not in Python. */
  readonly isGap?: boolean;
}

/** Why an assertion can be no check, to stand behind a colon. */
export interface Left {
  readonly left: Message;
}

/** Makes a check of an assertion; nothing, or the reason, where its value cannot be kept. */
export type Converter = (assertion: Assertion) => Check | Left | undefined;
