import type { Notation } from '../../document/notations.ts';
import type { Change, Range } from '../../document/tree.ts';
import type { Json } from '../../engine/json.ts';
import { inline } from './inline.ts';
import { lineStart } from './lineStart.ts';

/** Criteria that stand one after the other in a list. */
export interface Listed {
  readonly text: string;
  readonly notation: Pick<Notation, 'quote'>;
  /** Where the key of their list begins. */
  readonly key: number;
  /** From the first to behind the last, without the dash before. */
  readonly items: Range;
  /** The keys of the group before its criteria. */
  readonly head: readonly (readonly [key: string, value: Json])[];
}

/** Writes criteria into a group, in dashes or in braces as their list is; undefined where its layout is another. */
export function groupText(listed: Listed): Change | undefined {
  const { text, items } = listed;
  const dash = /^( *)-( +)$/.exec(text.slice(lineStart(text, items.from), items.from));
  return dash ? dashed(listed, dash[1]!, dash[2]!) : braced(listed);
}

function dashed(listed: Listed, indent: string, gap: string): Change {
  const { text, key, items } = listed;
  const [from, to] = [withComments(text, lineStart(text, items.from)), lineEnd(text, items.to)];
  const own = `${indent} ${gap}`;
  const list = indent.length - (key - lineStart(text, key));
  const deeper = ' '.repeat(1 + gap.length + Math.max(0, list));
  const [first, ...more] = head(listed).map(([name, value]) => `${name}: ${value}`);
  const lines = [`${indent}-${gap}${first}`, ...[...more, 'criteria:'].map((line) => own + line)];
  const inner = text.slice(from, to).split('\n').map(shifted(deeper));
  return { from, to, text: [...lines.map((line) => line + carriage(text)), ...inner].join('\n') };
}

function braced(listed: Listed): Change {
  const { text, notation, key, items } = listed;
  const own = text.slice(items.from, items.to);
  const named = [...head(listed).map(([name, value]) => `${name}: ${value}`), `${notation.quote('criteria')}: [`];
  const base = blanksAt(text, items.from);
  const before = text.slice(lineStart(text, items.from), items.from);
  if (before.trim() !== '') return { ...items, text: `{ ${named.join(', ')}${own}] }` };
  const around = blanksAt(text, key);
  const step = base.startsWith(around) && base !== around ? base.slice(around.length) : '  ';
  const [first, ...more] = own.split('\n');
  const lines = [
    '{',
    ...named.map((line, index) => `${base}${step}${line}${index < named.length - 1 ? ',' : ''}`),
    `${base}${step}${step}${first}`.replace(/\r$/, ''),
    ...more.map(shifted(step + step)).map((line) => line.replace(/\r$/, '')),
    `${base}${step}]`,
    `${base}}`,
  ];
  return { ...items, text: lines.join(`${carriage(text)}\n`) };
}

function head({ notation, head: entries }: Listed): readonly (readonly [string, string])[] {
  return entries.map(([key, value]) => [notation.quote(key), inline(notation, value)]);
}

function shifted(blanks: string): (line: string) => string {
  return (line) => (line === '' || line === '\r' ? line : blanks + line);
}

function carriage(text: string): '\r' | '' {
  return text.includes('\r\n') ? '\r' : '';
}

function blanksAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at), at))![0];
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  const to = end < 0 ? text.length : end;
  return text[to - 1] === '\r' ? to - 1 : to;
}

/** The lines of comments right above a line belong to it. */
function withComments(text: string, line: number): number {
  const above = line === 0 ? 0 : lineStart(text, line - 1);
  return line > 0 && /^[ \t]*#/.test(text.slice(above, line)) ? withComments(text, above) : line;
}
