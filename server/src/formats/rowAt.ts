import type { BadRow, Row } from '../engine/sample.ts';
import { readSamples } from './samples/jsonl.ts';

/** The sample on a line (from 1) of a samples file, the first one where no line is named; undefined where there is none. */
export async function rowAt(chunks: AsyncIterable<string>, line?: number): Promise<Row | BadRow | undefined> {
  for await (const { rows, bad } of readSamples(chunks)) {
    const found = line === undefined ? rows[0] : [...rows, ...bad].find((row) => row.line === line);
    if (found) return found;
  }
  return undefined;
}
