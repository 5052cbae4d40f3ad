import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { documentHighlight } from '../../../server/src/features/documentHighlight.ts';
import { nameAt } from '../../../server/src/features/names/index.ts';
import { mark, unmark } from '../../marks.ts';
import { seenOf } from '../seen.ts';
import { renamed } from './renamed.ts';

interface Text {
  readonly name: string;
  readonly yaml?: string;
  readonly json?: string;
}

interface Renaming extends Text {
  readonly to: string;
  readonly becomes?: string;
  /** With the places that may mean the name, too. */
  readonly may_become?: string;
  readonly samples?: string;
  readonly samples_become?: string;
  readonly refuses?: string;
}

const read = <Case>(file: string) => parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Case[];
const notation = ({ yaml }: Text) => (yaml === undefined ? 'json' : 'yaml');

describe('occurrences', () => {
  test.each(read<Text>('occurrences.yaml'))('$name', (given) => {
    const { text, marks, cursors } = unmark((given.yaml ?? given.json)!);
    const { uses = [], at, definition } = nameAt(seenOf(text, notation(given)), cursors[0]!) ?? {};
    const found = uses.map(({ from, to }) => {
      const words = [from === at?.from ? ['here'] : [], from === definition?.from ? 'definition' : 'use'];
      return { from, to, code: words.flat().join(' ') };
    });
    expect(mark(text, found)).toBe(mark(text, marks));
  });

  test.each(read<Text>('occurrences.yaml'))('$name: every one of them finds the same', (given) => {
    const { text, marks } = unmark((given.yaml ?? given.json)!);
    const seen = seenOf(text, notation(given));
    const places = marks.map(({ from, to }) => ({ start: seen.position(from), end: seen.position(to) }));
    for (const { from, to } of marks)
      for (const offset of [from, to]) {
        const found = documentHighlight.answer(seen, { position: seen.position(offset) });
        expect(found.map(({ range }) => range)).toEqual(places);
      }
  });
});

test.each([...read<Text>('occurrences.yaml'), ...read<Text>('renames.yaml')])(
  '$name: places are in order and inside, also while the text is being written',
  (given) => {
    const { text } = unmark((given.yaml ?? given.json)!);
    for (let offset = 0; offset <= text.length; offset += 11)
      for (const part of [text, text.slice(0, offset)]) {
        const seen = seenOf(part, notation(given));
        const named = nameAt(seen, offset);
        if (!named) continue;
        const { at, uses, refuse } = named;
        expect(uses).toContainEqual(at);
        expect(() => refuse('other')).not.toThrow();
        const ends = uses.flatMap(({ from, to }) => [from, to]);
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
        expect(ends.at(-1)).toBeLessThanOrEqual(part.length);
      }
  },
);

describe('renames', () => {
  test.each(read<Renaming>('renames.yaml'))('$name', async (given) => {
    const { text, cursors } = unmark((given.yaml ?? given.json)!);
    const found = await renamed({ text, notation: notation(given), samples: given.samples }, cursors[0]!, given.to);
    if (given.refuses !== undefined) return expect(found).toEqual({ refused: given.refuses });
    const { becomes, samples_become, may_become } = given;
    expect(found).toEqual({ text: becomes, samples: samples_become, whole: may_become });
  });
});
