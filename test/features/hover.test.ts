import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { parse } from 'yaml';
import { hover } from '../../server/src/features/hover.ts';
import { unmark } from '../marks.ts';
import { seenOf } from './seen.ts';

/** A text with a cursor, and what the hover there says, of which part of the text. */
interface Case {
  readonly name: string;
  readonly yaml?: string;
  readonly json?: string;
  readonly rubric?: string;
  readonly says: readonly string[] | null;
  readonly of?: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'hover.yaml'), 'utf8')) as Case[];

test.each(cases)('$name', ({ yaml, json, rubric, says, of }) => {
  const { text, cursors } = unmark((yaml ?? json ?? rubric)!);
  const seen = seenOf(text, rubric === undefined ? (yaml === undefined ? 'json' : 'yaml') : 'rubric');
  const found = hover.answer(seen, { position: seen.position(cursors[0]!) });
  if (says === null) return expect(found).toBeNull();
  const { value } = found!.contents as MarkupContent;
  for (const part of says) expect(value).toContain(part);
  const { start, end } = found!.range!;
  expect(text.slice(seen.offset(start), seen.offset(end))).toBe(of);
});

test('says so where no samples belong to the grader', () => {
  const { profile: _, ...seen } = seenOf('type: string_check\ninput: "{{ item.a }}"\n', 'yaml');
  const found = hover.answer(seen, { position: { line: 1, character: 14 } });
  expect((found!.contents as MarkupContent).value).toContain('No samples belong to this grader yet.');
});
