import type { JsonObject } from '../../engine/json.ts';
import { type Message, say } from '../../languages/message.ts';
import { formatOf } from './formatOf.ts';
import type { Imported, ImportFormat } from './importFormat.ts';
import { parsed } from './parsed.ts';
import { isUnjudged, judgedBy, usualJudge } from './shared/judge.ts';
import { partedNote } from './shared/plain.ts';
import { rubricFault } from './shared/rubricFault.ts';

/** What to import of a text. */
export interface ImportOptions {
  /** The name of its format; found out where absent. */
  readonly from?: string | undefined;
  /** Which of several rubrics, from 0. */
  readonly row?: number | undefined;
  /** The model that judges where the source names none. */
  readonly judge?: string | undefined;
}

/** A rubric with the format that it was read as. */
export type ImportedFrom =
  | (Required<Omit<Extract<Imported, { rubric: JsonObject }>, 'judge' | 'item' | 'raters'>> & {
      readonly format: ImportFormat;
    })
  | (Extract<Imported, { refused: Message }> & { readonly format?: ImportFormat });

/** Reads a rubric of another tool. Never throws; says why where there can be none. */
export function importRubric(text: string, options: ImportOptions = {}): ImportedFrom {
  const { from, row = 0 } = options;
  const file = parsed(text, row);
  const format = formatOf(file, from);
  if ('refused' in format) return format;
  const imported = format.read(file);
  if ('refused' in imported) return { ...imported, format };
  const { rubric, losses, count = 1 } = imported;
  const judge = isUnjudged(rubric) ? (options.judge ?? usualJudge) : undefined;
  const needed = options.judge === undefined ? imported.judge : undefined;
  const judged = judge === undefined ? rubric : judgedBy({ model: judge, ...needed }, rubric);
  const fault = rubricFault(judged);
  if (fault !== undefined) return { refused: say`What the file says could not be graded. ${fault}`, format };
  const told = [...among(row, count), ...losses, ...common({ rubric, text, judge })];
  return { rubric: judged, losses: told, count, format };
}

function among(row: number, count: number): readonly Message[] {
  return count === 1 ? [] : [say`The file holds ${count} rubrics; this is number ${row + 1}.`];
}

interface Read {
  readonly rubric: JsonObject;
  readonly text: string;
  /** The judge that was put where the source names none. */
  readonly judge: string | undefined;
}

/** Losses that do not depend on the format. */
function common({ rubric, text, judge }: Read): readonly Message[] {
  return [
    ...(judge === undefined ? [] : [say`The source names no judge: \`${judge}\` stands there; put in yours.`]),
    ...partedNote(rubric, text),
  ];
}
