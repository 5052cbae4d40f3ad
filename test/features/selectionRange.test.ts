import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { parse } from 'yaml';
import type { Seen } from '../../server/src/features/seen.ts';
import { selectionRange } from '../../server/src/features/selectionRange.ts';
import { unmark } from '../marks.ts';
import { seenOf } from './seen.ts';

interface Case {
  readonly name: string;
  readonly yaml?: string;
  readonly json?: string;
  /** Each selection that is not yet the whole text. */
  readonly grows?: readonly string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'selectionRange.yaml'), 'utf8')) as Case[];

function* texts(seen: Seen, range: SelectionRange | undefined): Iterable<string> {
  for (let each = range; each; each = each.parent)
    yield seen.tree.text.slice(seen.offset(each.range.start), seen.offset(each.range.end));
}

test.each(cases)('$name', ({ yaml, json, grows = [] }) => {
  const { text, cursors } = unmark((yaml ?? json)!);
  const seen = seenOf(text, yaml === undefined ? 'json' : 'yaml');
  const [found] = selectionRange.answer(seen, { positions: [seen.position(cursors[0]!)] });
  const selected = [...texts(seen, found)];
  expect(selected.at(-1)).toBe(text);
  if (process.env.SHOW) console.log(JSON.stringify(selected.slice(0, -1), null, 1));
  else expect(selected.slice(0, -1)).toEqual(grows);
});
