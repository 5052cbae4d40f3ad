import { say } from '../message.ts';
import { emit, type Level, type Lexer, lexicalFault, matchAt } from './lexer.ts';

const blank = /[ \t\f]*(?:#[^\r\n]*)?(?:\r\n?|\n|$)/y;
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
  indentTo(lexer, from, space);
}

function indentTo(lexer: Lexer, from: number, space: string): void {
  const level = { column: columnOf(space, tabWidth), narrow: columnOf(space, 1), silent: false };
  const now = lexer.levels.at(-1)?.column;
  if (mixed(lexer.levels, level)) {
    lexicalFault(lexer, { from, to: lexer.at }, say`Tabs and spaces are mixed in the indentation of this block.`);
  }
  if (now === undefined) lexer.levels.push({ ...level, silent: true });
  else if (level.column > now) indent(lexer, from, level);
  else if (level.column < now) dedent(lexer, from, level);
}

/** The block that a line belongs to depends on how wide a tab is. */
function mixed(levels: readonly Level[], { column, narrow }: Level): boolean {
  const level = levels.findLast((each) => each.column <= column);
  if (level === undefined) return false;
  return level.column === column ? narrow !== level.narrow : narrow <= level.narrow;
}

function indent(lexer: Lexer, from: number, level: Level): void {
  const silent = lexer.levels.length >= deepest;
  if (lexer.levels.length === deepest) {
    lexicalFault(lexer, { from, to: lexer.at }, say`Python nests blocks less than ${deepest} deep.`);
  }
  lexer.levels.push({ ...level, silent });
  if (!silent) emit(lexer, 'indent', from);
}

function dedent(lexer: Lexer, from: number, level: Level): void {
  const { column } = level;
  while (lexer.levels.length > 1 && (lexer.levels.at(-1)?.column ?? 0) > column) {
    if (!lexer.levels.pop()?.silent) emit(lexer, 'dedent', lexer.at);
  }
  const now = lexer.levels.at(-1)?.column ?? 0;
  if (now > column) {
    lexer.outdented = true;
    lexer.levels = [{ ...level, silent: true }];
  } else if (now < column) {
    const message = say`This line is indented less than the block above it, and fits no block around it.`;
    lexicalFault(lexer, { from, to: lexer.at }, message);
    lexer.levels.push({ ...level, silent: true });
  }
}

function columnOf(space: string, tab: number): number {
  let column = 0;
  for (const letter of space) {
    if (letter === '\t') column += tab - (column % tab);
    else column = letter === '\f' ? 0 : column + 1;
  }
  return column;
}
