import type { NamedFile } from '../engine/namedFile.ts';
import { type Message, say } from '../languages/message.ts';

/** What becomes of a file that a rubric names. */
export const fileDocs: Readonly<Record<NamedFile['holds'], Message>> = {
  grader: say`The grader in this file counts as if it stood here.`,
  data: say`Queries are asked of a copy of this file.`,
  samples: say`The samples on which this rubric is graded.`,
};
