import type { LanguageFault } from '../language.ts';
import { indentedSource } from './indentedSource.ts';
import { lineStart } from './lineStart.ts';
import type { Reader } from './reader.ts';
import { readStatements } from './statement.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';
import type { Block } from './tree.ts';

/** A source of Python as a tree of what graders are asked about; `faults` in the order of their places. */
export interface PythonModule {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly body: Block;
  readonly faults: readonly LanguageFault[];
}

/** Reads a source; after a fault it goes on with the next line. Never throws. */
export function parsePython(source: string): PythonModule {
  const tokenized = tokenize(source);
  const { tokens, faults: lexical } = tokenized;
  const reader: Reader = {
    source,
    tokens,
    lexical,
    faults: [],
    at: 0,
    start: 0,
    broken: false,
    brokenTo: -1,
    scope: { inside: 'module', loop: false, generates: false },
    pattern: false,
    withBracket: -1,
    depth: 0,
  };
  const body = readStatements(reader);
  const faults = onePerLine(source, [...indentedSource(source, tokenized), ...lexical, ...reader.faults]);
  return { source, tokens, body, faults: faults.sort((a, b) => a.from - b.from) };
}

/** Of the faults that begin on one line the one found first, for the others mostly follow from it. */
function onePerLine(source: string, faults: readonly LanguageFault[]): LanguageFault[] {
  const lines = new Set<number>();
  return faults.filter(({ from }) => {
    const line = lineStart(source, from);
    const first = !lines.has(line);
    lines.add(line);
    return first;
  });
}
