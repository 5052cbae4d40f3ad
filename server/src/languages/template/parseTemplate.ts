import type { LanguageFault } from '../language.ts';
import { say } from '../message.ts';
import { pathFaults } from './pathFaults.ts';
import { type ReadPath, readPath } from './readPath.ts';
import { strayBraces } from './strayBraces.ts';
import type { Part, Template, TextPart, Variable } from './template.ts';
import { unclosedTemplate } from './unclosedTemplate.ts';
import { wordsFaults } from './wordsFaults.ts';

interface Piece {
  readonly to: number;
  readonly variable?: Variable;
  readonly faults: readonly LanguageFault[];
}

/** Reads a text with `{{ … }}` in it. Never throws; what is no template stays text. */
export function parseTemplate(text: string): Template {
  const parts: Part[] = [];
  const faults: LanguageFault[] = [];
  let done = 0;
  for (let at = openingAfter(text, 0); at >= 0; ) {
    const piece = readPiece(text, at);
    faults.push(...piece.faults);
    if (piece.variable) {
      pushText(parts, text, done, at);
      parts.push(piece.variable);
      done = piece.to;
    }
    at = openingAfter(text, piece.to);
  }
  pushText(parts, text, done, text.length);
  faults.push(...strayBraces(text, parts));
  return { parts, faults: faults.sort((a, b) => a.from - b.from) };
}

/** Of three braces the last two open a template, so that `{{{ x }}}` is a template between braces. */
function openingAfter(text: string, from: number): number {
  let at = text.indexOf('{{', from);
  while (at >= 0 && text[at + 2] === '{') at++;
  return at;
}

function readPiece(text: string, from: number): Piece {
  const next = text.indexOf('{{', from + 2);
  const limit = next < 0 ? text.length : next;
  const end = text.slice(from + 2, limit).indexOf('}}');
  if (end >= 0) return closedPiece(text, from, from + end + 4);
  const fault = unclosedTemplate(text, from, limit);
  return { to: fault.to, faults: [fault] };
}

function closedPiece(text: string, from: number, to: number): Piece {
  const start = from + 2 + leadingSpace(text.slice(from + 2, to - 2));
  const content = text.slice(start, to - 2).trimEnd();
  if (content === '') return { to, faults: [emptyTemplate(from, to)] };
  const path = readPath(text, start);
  if (path === undefined || path.to < start + content.length) {
    return { to, faults: wordsFaults({ text, from, to, start, end: start + content.length, path }) };
  }
  return { to, variable: variableOf(path, from, to), faults: pathFaults(path) };
}

function variableOf({ root, path, from: pathFrom, to: pathTo }: ReadPath, from: number, to: number): Variable {
  return { kind: 'variable', from, to, pathFrom, pathTo, root, path };
}

function emptyTemplate(from: number, to: number): LanguageFault {
  const message = say`This template is empty. Write a path such as \`item.answer\` or \`sample.output_text\` between its braces.`;
  return { code: 'empty-template', severity: 'error', from, to, message };
}

function pushText(parts: Part[], text: string, from: number, to: number): void {
  if (from < to) parts.push({ kind: 'text', from, to, text: text.slice(from, to) } satisfies TextPart);
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}
