import type { Exact } from './exact.ts';
import { exactJson } from './exactJson.ts';
import { jsonsIn } from './jsonsIn.ts';
import { linesIn } from './linesIn.ts';
import type { Sought } from './sought.ts';
import { readStrictJson, type StrictJson } from './strictJson.ts';

/** A way to split a text into members. */
export interface Splitting {
  readonly docs: string;
  /** What `from` looks for in prose. */
  readonly sought: Sought;
  readonly split: (text: string) => StrictJson;
  /** Members as a text that is split into them. */
  readonly join: (members: readonly Exact[]) => string;
}

const lines: Sought = { one: 'line', many: 'lines', find: linesIn, isOne: (text) => text !== '' };

const lists: Sought = {
  one: 'JSON list',
  many: 'JSON lists',
  find: (text) => jsonsIn(text).filter((piece) => piece.text.startsWith('[')),
  isOne: (text) => text.startsWith('[') && 'value' in readStrictJson(text),
};

/** The values of `split`. */
export const splittings = {
  json: { docs: 'A JSON list.', sought: lists, split: readStrictJson, join: exactJson },
  lines: {
    docs: 'A member a line; empty lines do not count.',
    sought: lines,
    split: (text) => ({ value: nonEmpty(text.split(/\r?\n/)) }),
    join: (members) => members.map(textOfMember).join('\n'),
  },
  comma: {
    docs: 'Members with commas between them; empty ones do not count.',
    sought: lines,
    split: (text) => ({ value: nonEmpty(text.split(',')) }),
    join: (members) => members.map((member) => textOfMember(member).trim()).join(', '),
  },
} satisfies Record<string, Splitting>;

function nonEmpty(members: readonly string[]): readonly string[] {
  return members.filter((member) => member.trim() !== '');
}

function textOfMember(member: Exact): string {
  return typeof member === 'string' ? member : exactJson(member);
}
