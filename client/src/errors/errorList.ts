import type { SampleError, SampleErrors } from '../../../server/src/protocol/index.ts';

/** A list of errors as text, and where in it each error's place stands. */
export interface ErrorList {
  readonly text: string;
  readonly places: readonly Place[];
}
/** `samples.jsonl:12` on a line of the list, from its beginning up to `end`. */
interface Place {
  /** In the list, from 0. */
  readonly line: number;
  readonly end: number;
  /** In the samples file, from 1. */
  readonly row: number;
}

/** One line for each error under a heading: its place, the sample, the grader, the flag and the cause in columns. */
export function errorList({ samples, errors }: Pick<SampleErrors, 'samples' | 'errors'>, heading: string): ErrorList {
  const file = decodeURIComponent(samples.slice(samples.lastIndexOf('/') + 1));
  const table = errors.map((error) => [`${file}:${error.line}`, ...cells(error)]);
  const widths = [0, 1, 2, 3].map((column) => table.reduce((most, row) => Math.max(most, row[column]!.length), 0));
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const above = heading.split('\n');
  return {
    text: `${[...above, ...lines].join('\n')}\n`,
    places: table.map(([place], index) => ({
      line: above.length + index,
      end: place!.length,
      row: errors[index]!.line,
    })),
  };
}

function cells({ id, grader, flag, message }: SampleError): string[] {
  return [id, grader, flag, message].map((text) => text.replace(/\s+/g, ' '));
}
