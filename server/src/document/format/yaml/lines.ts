import { type Position, positionsOf } from '../../positions.ts';

/** A text by its lines; each stands without its break. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
  readonly all: readonly string[];
  readonly position: (offset: number) => Position;
}

/** Splits a text that breaks its lines at `\n` or `\r\n`; what follows the last break is a line only if it is there. */
export function linesOf(text: string): Lines {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  if (starts.at(-1) === text.length) starts.pop();
  const all = starts.map((start, line) => text.slice(start, starts[line + 1]).replace(/\r?\n$/, ''));
  return { text, starts, all, position: positionsOf(text) };
}

/** The spaces that a line begins with. */
export function indentOf(line: string): number {
  return /^ */.exec(line)![0].length;
}

/** Spaces and tabs only; other blanks are text to YAML. */
export function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}
