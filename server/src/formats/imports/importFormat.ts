import type { JsonObject } from '../../engine/json.ts';
import type { Message } from '../../languages/message.ts';
import type { Parsed } from './parsed.ts';

/** A rubric read from a file of another tool, or why there can be none. */
export type Imported =
  | {
      readonly rubric: JsonObject;
      /** What the rubric does not keep, or grades another way than its source. */
      readonly losses: readonly Message[];
      /** Settings that a judge needs which is put where neither the source nor the user names one. */
      readonly judge?: JsonObject;
      /** What else its row says, where the file has a rubric in each: the item of a sample. */
      readonly item?: JsonObject;
      /** What people said of the completion in its row, by who and then by criterion: the `raters` of a sample. */
      readonly raters?: JsonObject;
      /** How many rubrics the file holds, where it is more than this one. */
      readonly count?: number;
    }
  | { readonly refused: Message };

/** One format of another tool: all that Rewardsmith knows of it. */
export interface ImportFormat {
  /** As `--from` takes it. */
  readonly name: string;
  readonly title: string;
  /** Markdown: the shape of the source and the rule of its score, with where both were read. */
  readonly docs: string;
  /** How sure it is that a file has this format, from 0 to 1. */
  readonly detect: (file: Parsed) => number;
  /** Reads a file, also one that `detect` is not sure of. Never throws. */
  readonly read: (file: Parsed) => Imported;
}
