import { emit, type Lexer, lexicalFault, matchAt } from './lexer.ts';

const blank = /[ \t\f]*(?:#[^\r\n]*)?(?:\r\n?|\n|$(?![^]))/y;
const tabWidth = 8;
const deepest = 100;

/** Reads the white space at the start of a line into indents and dedents; passes over a line without code. */
export function readIndentation(lexer: Lexer): void {
  const empty = matchAt(blank, lexer.source, lexer.at);
  if (empty !== '') {
    lexer.at += empty.length;
    return;
  }
  const from = lexer.at;
  const space = matchAt(/[ \t\f]*/y, lexer.source, from);
  lexer.at += space.length;
  lexer.lineStart = false;
  lexer.first ??= { from, indentation: space };
  indentTo(lexer, from, columnOf(space));
}

function indentTo(lexer: Lexer, from: number, column: number): void {
  const now = lexer.levels.at(-1)?.column;
  if (now === undefined) lexer.levels.push({ column, silent: true });
  else if (column > now) indent(lexer, from, column);
  else if (column < now) dedent(lexer, from, column);
}

function indent(lexer: Lexer, from: number, column: number): void {
  if (lexer.levels.length === deepest)
    lexicalFault(lexer, { from, to: lexer.at }, 'Python nests blocks at most 100 deep.');
  const silent = lexer.levels.length >= deepest;
  lexer.levels.push({ column, silent });
  if (!silent) emit(lexer, 'indent', from);
}

function dedent(lexer: Lexer, from: number, column: number): void {
  while (lexer.levels.length > 1 && (lexer.levels.at(-1)?.column ?? 0) > column) {
    if (!lexer.levels.pop()?.silent) emit(lexer, 'dedent', lexer.at);
  }
  const now = lexer.levels.at(-1)?.column ?? 0;
  if (now > column) {
    lexer.outdented = true;
    lexer.levels = [{ column, silent: true }];
  } else if (now < column) {
    const message = 'This line is indented less than the block above it, and fits no block around it.';
    lexicalFault(lexer, { from, to: lexer.at }, message);
    lexer.levels.push({ column, silent: true });
  }
}

function columnOf(space: string): number {
  let column = 0;
  for (const letter of space) {
    if (letter === '\t') column += tabWidth - (column % tabWidth);
    else column = letter === '\f' ? 0 : column + 1;
  }
  return column;
}
