import type { CST } from 'yaml';
import { type Decoding, decoded, decoding, put } from '../decoding.ts';
import type { Node } from '../tree.ts';

interface Line {
  readonly at: number;
  readonly indent: number;
  /** Without indentation and break. */
  readonly content: string;
  readonly blank: boolean;
}

interface Header {
  readonly folded: boolean;
  readonly chomp: string;
  /** The indentation indicator, 0 without one. */
  readonly indent: number;
  readonly length: number;
}

/** A literal (`|`) or folded (`>`) scalar; its node ends with the last line that its value keeps. */
export function blockScalar(token: CST.BlockScalar): Node {
  const header = headerOf(token);
  const lines = linesOf(token.source, token.offset + header.length);
  const parts = decoding(token.offset);
  const chomped = chompStart(lines);
  if (chomped === 0) return empty(token, header, lines, parts);
  const first = lines.findIndex((line) => !line.blank);
  const trim = header.indent > 0 ? token.indent + header.indent : lines[first]!.indent;
  const end = moreIndented(lines, chomped, trim);
  for (const line of lines.slice(0, first)) {
    put(parts, `${' '.repeat(Math.max(0, line.indent - trim))}\n`, Math.min(line.at + trim, lineEnd(line)));
  }
  const body = lines.slice(first, end);
  if (header.folded) fold(parts, body, trim);
  else literal(parts, body, trim);
  return chomp(parts, header, lines, end, trim);
}

function headerOf({ props }: CST.BlockScalar): Header {
  const source = 'source' in props[0]! ? props[0].source : '';
  const length = props.reduce((sum, token) => sum + ('source' in token ? token.source.length : 0), 0);
  const chomp = /[-+]/.exec(source.slice(1))?.[0] ?? '';
  return { folded: source.startsWith('>'), chomp, indent: Number(/[1-9]/.exec(source)?.[0] ?? 0), length };
}

function linesOf(source: string, start: number): Line[] {
  let at = start;
  if (source === '') return [];
  return source.split('\n').map((text) => {
    const indent = /^ */.exec(text)![0].length;
    const content = text.slice(indent);
    const line = { at, indent, content: content.replace(/\r$/, ''), blank: content === '' || content === '\r' };
    at += text.length + 1;
    return line;
  });
}

const lineEnd = (line: Line): number => line.at + line.indent + line.content.length;

function chompStart(lines: readonly Line[]): number {
  return lines.findLastIndex((line) => !line.blank) + 1;
}

function moreIndented(lines: readonly Line[], chomped: number, trim: number): number {
  return Math.max(chomped, lines.findLastIndex((line) => line.indent > trim) + 1);
}

function empty(token: CST.BlockScalar, header: Header, lines: readonly Line[], parts: Decoding): Node {
  const kept = header.chomp === '+' && lines.length > 0;
  const at = token.offset + header.length;
  const end = kept ? at + token.source.length : at;
  put(parts, kept ? '\n'.repeat(Math.max(1, lines.length - 1)) : '', at);
  return decoded(parts, end, end - token.offset);
}

/** A line's part of the value: indentation beyond the block's own, then its content. */
function putLine(parts: Decoding, line: Line, trim: number): void {
  const own = Math.min(trim, line.indent);
  put(parts, ' '.repeat(line.indent - own) + line.content, line.at + own);
}

function literal(parts: Decoding, lines: readonly Line[], trim: number): void {
  lines.forEach((line, i) => {
    if (i > 0) put(parts, '\n', lineEnd(lines[i - 1]!));
    putLine(parts, line, trim);
  });
}

function fold(parts: Decoding, lines: readonly Line[], trim: number): void {
  let separator = '';
  let separatorAt = 0;
  let wasMoreIndented = false;
  for (const line of lines) {
    const more = line.indent > trim || line.content.startsWith('\t');
    if (more) {
      if (separator === ' ') separator = '\n';
      else if (!wasMoreIndented && separator === '\n') separator = '\n\n';
    }
    if (more || !line.blank) {
      if (separator !== '') put(parts, separator, separatorAt);
      putLine(parts, line, trim);
      separator = more ? '\n' : ' ';
      separatorAt = lineEnd(line);
      wasMoreIndented = more;
    } else {
      if (separator === '\n') put(parts, '\n', separatorAt);
      separator = '\n';
      separatorAt = lineEnd(line);
    }
  }
}

function chomp(parts: Decoding, header: Header, lines: readonly Line[], from: number, trim: number): Node {
  const last = lines[from - 1]!;
  let end = lineEnd(last);
  if (header.chomp !== '-') {
    if (header.chomp === '+') {
      for (let i = from; i < lines.length; i++) {
        put(parts, '\n', lineEnd(lines[i - 1]!));
        const line = lines[i]!;
        put(parts, ' '.repeat(Math.max(0, line.indent - trim)), line.at + Math.min(trim, line.indent));
        end = lineEnd(line);
      }
    }
    if (header.chomp !== '+' || !parts.value.endsWith('\n')) {
      put(parts, '\n', end);
      end = from < lines.length ? lines[from]!.at : end;
    }
  }
  return decoded(parts, end, end - parts.start);
}
