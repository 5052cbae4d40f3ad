import { type Message, say } from '../../../languages/message.ts';
import type { Json, JsonObject } from '../../json.ts';
import { quoted } from '../shared/quoted.ts';
import type { PythonPiece } from './pythonPiece.ts';

/** A check as a function of a Python grader: `name(row, config)` gives the score, and raises where it cannot. */
export interface LoweredPython {
  readonly python: PythonPiece;
  /** The function. */
  readonly name: string;
  readonly config: Json;
  readonly notes?: readonly Message[];
}

/** A check as a grader of the wire dialect. */
export interface LoweredGrader {
  readonly grader: JsonObject;
  /** Lowest and highest score of that grader. */
  readonly scale: readonly [lo: number, hi: number];
  /** What of it the platform does in another way. */
  readonly notes?: readonly Message[];
}

/** Why a check cannot be expressed in the wire dialect. */
export interface Loss {
  readonly loss: Message;
}

/** What a check is in the wire dialect: with the very same scores, but for what its notes say. */
export type Lowered = LoweredPython | LoweredGrader | Loss;

/** A pattern that Python's engine would not surely match as RE2 does. */
export function otherPattern(pattern: string): Loss {
  return {
    loss: say`the pattern ${quoted(pattern)} holds what Python matches in another way than RE2, or not in linear time`,
  };
}

/** Where exact numbers and strict JSON are read from rows: the platform hands Python rows that are parsed already. */
export const parsedRows: Message = say`the platform rounds the numbers of a row to floats, has an error beyond them, and keeps the last of equal keys; here every digit counts, and a key twice is a fault`;

/** Where a template may hold a number, a list or the like. */
export const unrecorded: Message = say`how the platform writes a value that is no text is not on record`;
