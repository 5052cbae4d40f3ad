import type { JsonObject } from '../../engine/json.ts';
import { type Message, say } from '../../languages/message.ts';
import type { Imported, ImportFormat } from './importFormat.ts';
import { imports } from './index.ts';
import { type Parsed, parsed } from './parsed.ts';
import { isUnjudged, judgedBy } from './shared/judge.ts';
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
  | (Required<Extract<Imported, { rubric: JsonObject }>> & { readonly format: ImportFormat })
  | (Extract<Imported, { refused: Message }> & { readonly format?: ImportFormat });

/** A judge whose end nobody has announced. */
const usualJudge = 'gpt-5.6-terra';

/** How sure a format has to be of a file that no one named it for. */
const least = 0.5;

/** Reads a rubric of another tool. Never throws; says why where there can be none. */
export function importRubric(text: string, options: ImportOptions = {}): ImportedFrom {
  const { from, row = 0 } = options;
  const file = parsed(text, row);
  const format = from === undefined ? detected(file) : imports.find(({ name }) => name === from);
  if (!format) {
    const names = imports.map(({ name }) => name).join(', ');
    return { refused: from === undefined ? unknown(names) : say`There is no format \`${from}\`. There are: ${names}.` };
  }
  const imported = format.read(file);
  if ('refused' in imported) return { ...imported, format };
  const { rubric, losses, count = 1 } = imported;
  const judge = isUnjudged(rubric) ? (options.judge ?? usualJudge) : undefined;
  const judged = judge === undefined ? rubric : judgedBy(judge, rubric);
  const fault = rubricFault(judged);
  if (fault !== undefined) return { refused: say`What the file says could not be graded. ${fault}`, format };
  const told = [...among(row, count), ...losses, ...common({ rubric, text, judge })];
  return { rubric: judged, losses: told, count, format };
}

function among(row: number, count: number): readonly Message[] {
  return count === 1 ? [] : [say`The file holds ${count} rubrics; this is number ${row + 1}.`];
}

function unknown(names: string): Message {
  return say`The file has no format that is known. Name one with \`--from\`: ${names}.`;
}

function detected(file: Parsed): ImportFormat | undefined {
  const certainties = imports.map((format) => ({ format, certainty: format.detect(file) }));
  const best = Math.max(...certainties.map(({ certainty }) => certainty));
  return best < least ? undefined : certainties.find(({ certainty }) => certainty === best)?.format;
}

interface Read {
  readonly rubric: JsonObject;
  readonly text: string;
  /** The judge that was put where the source names none. */
  readonly judge: string | undefined;
}

/** Losses that do not depend on the format. */
function common({ rubric, text, judge }: Read): readonly Message[] {
  const parted = /\{ \{|\} \}/;
  return [
    ...(judge === undefined ? [] : [say`The source names no judge: \`${judge}\` stands there; put in yours.`]),
    ...(parted.test(JSON.stringify(rubric)) && !parted.test(text)
      ? [say`Double braces in texts of the source are parted by a space, or they would be templates.`]
      : []),
  ];
}
