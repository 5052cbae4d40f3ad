import { say } from '../message.ts';
import { type Bracket, closerOf, closeSilently, emitOperator, type Lexer, lexicalFault } from './lexer.ts';

const deepest = 200;

/** Reads the opening bracket at the place. Python nests brackets 200 deep at most. */
export function openBracket(lexer: Lexer, text: Bracket['text'], field: boolean): void {
  const from = lexer.at;
  if (lexer.open.length >= deepest) {
    lexicalFault(lexer, { from, to: from + 1 }, say`Python nests brackets at most ${deepest} deep.`);
    lexer.at = lexer.source.length;
    return;
  }
  lexer.open.push({ text, field, from, to: from + 1 });
  emitOperator(lexer, 1);
}

/** Reads the closing bracket at the place, and closes those that were left open inside. */
export function closeBracket(lexer: Lexer, text: string): void {
  const range = { from: lexer.at, to: lexer.at + 1 };
  const inner = lexer.open.at(-1);
  if (inner === undefined) {
    lexicalFault(lexer, range, say`This \`${text}\` closes nothing.`);
    lexer.at++;
    return;
  }
  if (closerOf(inner) === text) {
    lexer.open.pop();
    emitOperator(lexer, 1);
    return;
  }
  lexicalFault(
    lexer,
    range,
    say`This \`${text}\` does not close the \`${inner.text}\`, which needs a \`${closerOf(inner)}\`.`,
  );
  closeThrough(lexer, text);
}

function closeThrough(lexer: Lexer, text: string): void {
  const outer = lexer.open.findLastIndex((bracket) => closerOf(bracket) === text);
  if (outer < 0) {
    closeSilently(lexer);
    lexer.at++;
    return;
  }
  while (lexer.open.length > outer + 1) closeSilently(lexer);
  lexer.open.pop();
  emitOperator(lexer, 1);
}
