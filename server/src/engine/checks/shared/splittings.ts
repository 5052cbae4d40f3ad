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
  json: { docs: 'A JSON list.', sought: lists, split: readStrictJson },
  lines: {
    docs: 'A member a line; empty lines do not count.',
    sought: lines,
    split: (text) => ({ value: nonEmpty(text.split(/\r?\n/)) }),
  },
  comma: {
    docs: 'Members with commas between them; empty ones do not count.',
    sought: lines,
    split: (text) => ({ value: nonEmpty(text.split(',')) }),
  },
} satisfies Record<string, Splitting>;

function nonEmpty(members: readonly string[]): readonly string[] {
  return members.filter((member) => member.trim() !== '');
}
