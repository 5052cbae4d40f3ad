/** What one line of YAML begins and leaves open, by its looks alone; columns from 0. */
export interface LineShape {
  readonly indent: number;
  /** The column of its last `-` before any text. */
  readonly dash?: number;
  /** The column of what stands behind the dashes. */
  readonly column: number;
  /** The text is a key with or without a value. */
  readonly isKey: boolean;
  /** What the next line may hold: the value of a key or an item, the text of a block scalar; or nothing of the sort. */
  readonly opens: 'value' | 'text' | 'nothing' | 'unknown';
}

const parts = /^( *)((?:- +)*)(-$)?(.*)$/;
const key = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#[\]{},&*!|>%@`][^"'#[\]{},]*?) *:(?: +(.*))?$/;
const properties = /^(?:[&!]\S*(?: +|$))+/;

export function lineShape(line: string): LineShape {
  const bare = line.replace(/(?:^|\s+)#.*$/, '').trimEnd();
  const [, spaces = '', dashes = '', last = '', text = ''] = parts.exec(bare) ?? [];
  const found = key.exec(text);
  const column = spaces.length + dashes.length + last.length;
  const dash = last ? column - 1 : spaces.length + dashes.trimEnd().length - 1;
  const opens = bare.trim() === '' ? 'unknown' : opened((found ? (found[1] ?? '') : text).replace(properties, ''));
  const shape = { indent: spaces.length, column, isKey: found !== null, opens } as const;
  return dashes || last ? { ...shape, dash } : shape;
}

/** What a value leaves open. */
function opened(value: string): LineShape['opens'] {
  if (value === '') return 'value';
  if (/^[|>][-+\d]*$/.test(value)) return 'text';
  const isClosed = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[.*\]|\{.*\}|[^"'[{].*)$/.test(value);
  return isClosed ? 'nothing' : 'unknown';
}
