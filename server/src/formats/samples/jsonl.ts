import type { BadRow, Row } from '../../engine/sample.ts';
import { readRow } from '../../engine/sample.ts';
import { say } from '../../languages/message.ts';

/** Lines read so far: samples and what is none, each with its line number. */
export interface Batch {
  readonly rows: readonly Row[];
  readonly bad: readonly BadRow[];
  /** Length of the text read so far, for progress. */
  readonly read: number;
}

/** Lines of a batch: few enough that its rows are gone before the memory for short-lived things is full. */
const most = 64;

/**
 * Reads JSON Lines from chunks of text as they come; holds one chunk at a time. Blank lines are passed over. A line
 * that is no sample is reported and the others are still read.
 */
export async function* readSamples(chunks: AsyncIterable<string>): AsyncGenerator<Batch> {
  let rest = '';
  let line = 0;
  let read = 0;
  for await (const chunk of chunks) {
    read += chunk.length;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    let from = 0;
    do {
      const some = lines.slice(from, from + most);
      yield { ...readLines(some, line), read };
      line += some.length;
      from += most;
    } while (from < lines.length);
  }
  if (rest.trim()) yield { ...readLines([rest], line), read };
}

function readLines(lines: readonly string[], before: number): { rows: Row[]; bad: BadRow[] } {
  const rows: Row[] = [];
  const bad: BadRow[] = [];
  let line = before;
  for (const text of lines) {
    line++;
    const clean = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (!clean.trim()) continue;
    const row = readLine(clean, line);
    if ('message' in row) bad.push(row);
    else rows.push(row);
  }
  return { rows, bad };
}

/** Reads one line of a samples file; `line` counts from 1. */
export function readLine(text: string, line: number): Row | BadRow {
  try {
    const row = readRow(JSON.parse(text), line, text);
    return 'text' in row ? { line, ...written(text), message: row } : row;
  } catch (error) {
    const whole = written(text);
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? whole.from);
    const from = Math.min(at, Math.max(whole.from, whole.to - 1));
    return { line, from, to: Math.max(from + 1, whole.to), message: say`This line is not JSON: ${reason(error)}` };
  }
}

/** The part of a line that is not white space around it. */
function written(text: string): { readonly from: number; readonly to: number } {
  return { from: text.search(/\S|$/), to: text.trimEnd().length };
}

function reason(error: unknown): string {
  return (error as Error).message
    .replace(/ in JSON at position.*/s, '')
    .replace(/, "\{.*/s, '')
    .concat('.');
}
