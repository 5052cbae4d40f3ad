import { say } from '../../languages/message.ts';
import type { Decoding } from '../decoding.ts';
import { decoded, decoding, put } from '../decoding.ts';
import type { Node } from '../tree.ts';
import { fault, type Scan } from './scan.ts';

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads the string whose opening `"` stands at the scan. */
export function string(scan: Scan): Node {
  const { text } = scan;
  if (text.startsWith('"""', scan.at)) return tripleQuoted(scan);
  const start = scan.at;
  let at = start + 1;
  let c = text.charCodeAt(at);
  while (c !== 34 && c !== 92 && c >= 32) c = text.charCodeAt(++at);
  if (c !== 34) return quoted(scan, '"');
  scan.at = at + 1;
  return { kind: 'string', length: scan.at - start, value: text.slice(start + 1, at) };
}

/** Reads a string with escapes, breaks or faults, up to `close`. */
export function quoted(scan: Scan, close: string): Node {
  const { text } = scan;
  const start = scan.at++;
  const parts = decoding(start);
  let broken = false;
  for (;;) {
    const run = runEnd(text, scan.at, close);
    put(parts, text.slice(scan.at, run), scan.at);
    scan.at = run;
    const c = text.charAt(run);
    if (c === close) {
      scan.at++;
      return decoded(parts, run, scan.at - start);
    }
    if (c === '\\') readEscape(scan, parts);
    else if (c === '' || c === '\r' || c === '\n') {
      if (!broken && !closesLater(text, run, close)) return unclosed(scan, parts);
      if (!broken) rawBreak(scan, start);
      broken = true;
      put(parts, c, scan.at++);
    } else control(scan, parts);
  }
}

function runEnd(text: string, from: number, close: string): number {
  const quote = close.charCodeAt(0);
  let at = from;
  let c = text.charCodeAt(at);
  while (c !== quote && c !== 92 && c >= 32) c = text.charCodeAt(++at);
  return at;
}

function readEscape(scan: Scan, parts: Decoding): void {
  const { text, at } = scan;
  const name = text.charAt(at + 1);
  const hex = name === 'u' ? (/^[0-9a-fA-F]{0,4}/.exec(text.slice(at + 2, at + 6))?.[0] ?? '') : '';
  const meant = hex.length === 4 ? String.fromCharCode(Number.parseInt(hex, 16)) : escapes[name];
  const cut = name < ' ';
  scan.at = at + (cut ? 1 : 2 + hex.length);
  if (meant !== undefined && !cut) {
    put(parts, meant, at);
    return;
  }
  const raw = text.slice(at, scan.at);
  fault(scan, at, scan.at, say`\`${raw}\` is no escape of JSON; a backslash itself is written \`\\\\\`.`);
  put(parts, raw, at);
}

function control(scan: Scan, parts: Decoding): void {
  const { text, at } = scan;
  const c = text.charCodeAt(at);
  const written = c === 9 ? '\\t' : `\\u${c.toString(16).padStart(4, '0')}`;
  fault(scan, at, at + 1, say`A control character cannot stand in a JSON string as it is; write \`${written}\`.`);
  put(parts, text.charAt(scan.at++), at);
}

function rawBreak(scan: Scan, start: number): void {
  const message = say`A JSON string stands on one line; write each line break in it as \`\\n\`.`;
  fault(scan, start, scan.at, message, 'raw-newline-in-string');
}

function unclosed(scan: Scan, parts: Decoding): Node {
  fault(scan, parts.start, scan.at, say`This string is never closed.`);
  return decoded(parts, scan.at, scan.at - parts.start);
}

const looksLikeJson = /^[ \t]*(?:"(?:[^"\\]|\\.)*"[ \t]*:|[}\]][}\], \t\r]*$)/;

/** Whether a string broken at `from` goes on below: its quote comes before any line that is plainly JSON again. */
function closesLater(text: string, from: number, close: string): boolean {
  let line = text.indexOf('\n', from) + 1;
  while (line > 0) {
    const end = text.indexOf('\n', line);
    const content = text.slice(line, end < 0 ? text.length : end);
    if (looksLikeJson.test(content)) return false;
    if (content.replace(/\\./g, '').includes(close)) return true;
    line = end + 1;
  }
  return false;
}

function tripleQuoted(scan: Scan): Node {
  const { text, at } = scan;
  const close = text.indexOf('"""', at + 3);
  const line = /[^\r\n]*/y;
  line.lastIndex = at;
  line.test(text);
  scan.at = close < 0 ? line.lastIndex : close + 3;
  const end = close < 0 ? scan.at : close;
  fault(scan, at, at + 3, say`Triple quotes are Python, not JSON; write one \`"\`, and each line break as \`\\n\`.`);
  const parts = decoding(at);
  put(parts, text.slice(at + 3, end), at + 3);
  return decoded(parts, end, scan.at - at);
}
