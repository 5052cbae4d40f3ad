import { say } from '../../languages/message.ts';
import type { Entry, Node, Slot } from '../tree.ts';
import { literal, wordAt, wronglyQuoted } from './literals.ts';
import { fault, next, type Scan } from './scan.ts';
import { string } from './strings.ts';

const deepest = 200;

/** Reads the value at the scan, which must not stand at `,`, `:`, a closing bracket or the end. */
export function value(scan: Scan): Node {
  const c = scan.text.charCodeAt(scan.at);
  if (c === 34) return string(scan);
  if (c !== 123 && c !== 91) return wronglyQuoted(scan) ?? literal(scan);
  if (scan.arrays + scan.objects >= deepest) return skipped(scan);
  return c === 123 ? object(scan) : array(scan);
}

function array(scan: Scan): Node {
  const start = scan.at;
  const items: Slot[] = [];
  scan.arrays++;
  members(scan, ']', () => {
    const { at, faults } = scan;
    const known = faults.length;
    const node = value(scan);
    if (node.kind === 'string' && scan.objects > 0 && scan.text.charCodeAt(scan.at) === 58) {
      faults.length = known;
      scan.at = at;
      return 'behind';
    }
    items.push({ at: at - start, node });
    return 'whole';
  });
  scan.arrays--;
  return { kind: 'array', length: scan.at - start, items };
}

function object(scan: Scan): Node {
  const start = scan.at;
  const entries: Entry[] = [];
  const seen = new Set<string>();
  scan.objects++;
  members(scan, '}', () => {
    const found = entry(scan, start, seen);
    if (found) entries.push(found);
    return found?.value ? 'whole' : 'part';
  });
  scan.objects--;
  return { kind: 'object', length: scan.at - start, entries };
}

/** A member is taken whole or in part, or turns out to stand behind the end: a key in an array was meant for outside. */
type Taken = 'whole' | 'part' | 'behind';

/** Walks from the opening bracket to behind the closing one, taking each member by `read`. */
function members(scan: Scan, close: ']' | '}', read: () => Taken): void {
  const open = scan.at++;
  const closeCode = close.charCodeAt(0);
  let comma = -1;
  let owed = false;
  let any = false;
  for (;;) {
    const c = next(scan);
    const at = scan.at;
    if (c === closeCode) {
      if (comma >= 0 && any) trailing(scan, comma, close);
      scan.at++;
      return;
    }
    if (Number.isNaN(c) || (isClose(c) && isOpenAround(scan, c))) {
      unclosed(scan, open, close);
      return;
    }
    if (c === 44 && comma < 0 && any) {
      comma = scan.at++;
      owed = false;
    } else if (c === 44 || c === 58 || isClose(c)) stray(scan);
    else {
      const taken = read();
      if (taken === 'behind') {
        unclosed(scan, open, close);
        return;
      }
      if (owed) missingComma(scan, at);
      owed = taken === 'whole';
      any = true;
      comma = -1;
    }
  }
}

function unclosed(scan: Scan, open: number, close: string): void {
  const name = close === ']' ? '[' : '{';
  fault(scan, open, open + 1, say`This \`${name}\` is never closed: a \`${close}\` is missing.`);
}

const isClose = (c: number): boolean => c === 93 || c === 125;

const isOpenAround = (scan: Scan, close: number): boolean => (close === 93 ? scan.arrays : scan.objects) > 0;

function trailing(scan: Scan, comma: number, close: string): void {
  fault(scan, comma, comma + 1, say`JSON allows no comma before the closing \`${close}\`.`, 'trailing-comma');
}

function missingComma(scan: Scan, at: number): void {
  const opening = /[{[]/.test(scan.text.charAt(at));
  const line = /"(?:[^"\\\r\n]|\\.)*"?|[^\s,:{}[\]"]+/y;
  line.lastIndex = at;
  const to = opening ? at + 1 : at + (line.exec(scan.text)?.[0].length ?? 1);
  fault(scan, at, to, say`A comma is missing before this.`);
}

/** Passes over a `,`, `:` or closing bracket that belongs to nothing. */
export function stray(scan: Scan): void {
  const { at, text } = scan;
  scan.at++;
  const sign = text.charAt(at);
  const message = sign === ',' ? say`A value is missing before this comma.` : say`This \`${sign}\` belongs to nothing.`;
  fault(scan, at, at + 1, message);
}

function entry(scan: Scan, start: number, seen: Set<string>): Entry | undefined {
  const c = scan.text.charCodeAt(scan.at);
  if (c === 123 || c === 91) return keyless(scan);
  const at = scan.at;
  const key: Slot = { at: at - start, node: keyAt(scan) };
  const name = String(key.node.value);
  if (seen.has(name)) fault(scan, at, scan.at, say`The key \`${name}\` stands here twice.`, 'duplicate-key');
  seen.add(name);
  const end = scan.at;
  if (colon(scan, at, end)) {
    const found = entryValue(scan, start);
    if (found) return { key, value: found };
  }
  return { key };
}

function keyless(scan: Scan): undefined {
  fault(scan, scan.at, scan.at + 1, say`A key is missing before this value.`);
  value(scan);
}

function keyAt(scan: Scan): Node {
  if (scan.text.charCodeAt(scan.at) === 34) return string(scan);
  const wrong = wronglyQuoted(scan);
  if (wrong) return wrong;
  const from = scan.at;
  const word = wordAt(scan);
  fault(scan, from, scan.at, say`Keys stand in double quotes: \`"\`.`);
  return { kind: 'string', length: word.length, value: word };
}

/** Passes the colon; where it is missing, says whether a value follows all the same. */
function colon(scan: Scan, from: number, to: number): boolean {
  const c = next(scan);
  if (c === 58) {
    scan.at++;
    return true;
  }
  const ends = Number.isNaN(c) || c === 44 || isClose(c) || /[\r\n]/.test(scan.text.slice(to, scan.at));
  fault(scan, from, to, ends ? say`This key has no value yet.` : say`A colon is missing behind this key.`);
  return !ends;
}

function entryValue(scan: Scan, start: number): Slot | undefined {
  const from = scan.text.charCodeAt(scan.at - 1) === 58 ? scan.at - 1 : scan.at;
  const c = next(scan);
  if (Number.isNaN(c) || c === 44 || c === 58 || isClose(c)) return missing(scan, from);
  const { at } = scan;
  const known = scan.faults.length;
  const node = value(scan);
  if (c !== 34 || !startsNextEntry(scan, from, at)) return { at: at - start, node };
  scan.faults.length = known;
  scan.at = at;
  return missing(scan, from);
}

/** Whether the string just read, on a line below the colon, is a key itself: its own colon follows. */
function startsNextEntry(scan: Scan, colonAt: number, at: number): boolean {
  if (!/\n/.test(scan.text.slice(colonAt, at))) return false;
  return /^\s*:/.test(scan.text.slice(scan.at, scan.at + 40));
}

function missing(scan: Scan, colonAt: number): undefined {
  fault(scan, colonAt, colonAt + 1, say`A value is missing behind this colon.`);
}

/** Passes over brackets nested too deeply to be meant, as one null. */
function skipped(scan: Scan): Node {
  const start = scan.at;
  let open = 0;
  const token = /"(?:[^"\\\r\n]|\\.)*"?|[[{]|[\]}]|[^"[\]{}]+/y;
  token.lastIndex = start;
  for (let found = token.exec(scan.text); found; found = token.exec(scan.text)) {
    if (/^[[{]/.test(found[0])) open++;
    else if (/^[\]}]/.test(found[0])) open--;
    scan.at = token.lastIndex;
    if (open === 0) break;
  }
  fault(scan, start, start + 1, say`Values are nested more than ${deepest} deep here.`, 'nested-too-deeply');
  return { kind: 'null', length: scan.at - start, value: null };
}
