import { type Message, say } from '../../languages/message.ts';
import type { SyntaxFault } from '../tree.ts';

/** Where the JSON parser stands; `arrays` and `objects` count what is open around it. */
export interface Scan {
  readonly text: string;
  readonly faults: SyntaxFault[];
  at: number;
  arrays: number;
  objects: number;
}

export function fault(scan: Scan, from: number, to: number, message: Message, code = 'json-syntax'): void {
  scan.faults.push({ from, to, code, message });
}

/** Skips white space and comments; returns the code of the next character, NaN at the end. */
export function next(scan: Scan): number {
  for (;;) {
    const c = scan.text.charCodeAt(scan.at);
    if (c === 32 || c === 10 || c === 13 || c === 9) scan.at++;
    else if (c === 47 || c === 35) {
      if (!skipComment(scan)) return c;
    } else if (c > 127 || c < 32) {
      if (!skipForeignSpace(scan)) return c;
    } else return c;
  }
}

const comment = /\/\/[^\r\n]*|#[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;

function skipComment(scan: Scan): boolean {
  comment.lastIndex = scan.at;
  const found = comment.exec(scan.text);
  if (!found) return false;
  const from = scan.at;
  scan.at += found[0].length;
  fault(scan, from, scan.at, say`Comments are not JSON; the service would refuse the file.`, 'comment-in-json');
  return true;
}

function skipForeignSpace(scan: Scan): boolean {
  const from = scan.at;
  while (isForeignSpace(scan.text.charAt(scan.at))) scan.at++;
  if (scan.at === from) return false;
  fault(scan, from, scan.at, say`Between values JSON allows spaces, tabs and line breaks only.`);
  return true;
}

function isForeignSpace(c: string): boolean {
  return c !== '' && !/[ \t\r\n]/.test(c) && (c < ' ' || /\s/.test(c));
}
