import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isUnquotedTemplate } from '../../server/src/document/isUnquotedTemplate.ts';
import { nodeAt } from '../../server/src/document/nodeAt.ts';
import { pathAt } from '../../server/src/document/pathAt.ts';
import { quote } from '../../server/src/document/quote.ts';
import { type Notation, readers } from '../../server/src/document/readers/index.ts';
import { slotOf } from '../../server/src/document/slotOf.ts';
import { stringAt } from '../../server/src/document/stringAt.ts';
import { sourceOffset, valueOffset } from '../../server/src/document/stringOffsets.ts';
import { type JsonCache, toJson } from '../../server/src/document/toJson.ts';
import { english } from '../../server/src/languages/message.ts';
import { expectMarks, unmark } from '../marks.ts';
import offsets from './offsets.json';
import positions from './positions.json';
import quotes from './quotes.json';
import values from './values.json';

const read = (notation: string, text: string) => readers[notation as Notation].read(text);

describe('values', () => {
  test.each(values)('$notation $text', ({ notation, text, value }) => {
    expect(toJson(read(notation, text).root!.node)).toEqual(value);
  });

  test('a text without a value has no root', () => {
    for (const text of ['', ' \n', '# only a comment\n']) expect(read('yaml', text)).toEqual({ text, faults: [] });
    expect(read('json', ' ').root).toBeUndefined();
  });

  test('a cache keeps what stayed', () => {
    const cache: JsonCache = new WeakMap();
    const before = read('json', '{"a": {"b": 1}, "c": [2]}');
    const after = readers.json.edit(before, { from: 12, to: 13, text: '3' });
    const [old, young] = [before, after].map((tree) => toJson(tree.root!.node, cache) as { c: unknown });
    expect(young).toEqual({ a: { b: 3 }, c: [2] });
    expect(young!.c).toBe(old!.c);
  });
});

describe('syntax faults', () => {
  const folder = join(import.meta.dirname, 'fixtures');
  test.each(readdirSync(folder))('%s', (file) => {
    expectMarks(join(folder, file), (text) =>
      read(file.split('.')[1]!, text).faults.map((fault) => ({ ...fault, message: english(fault.message) })),
    );
  });

  test.each(['json', 'yaml'])('nesting is bounded in %s', (notation) => {
    for (const open of ['[', '{"a":', '- ', '? ']) {
      const tree = read(notation, open.repeat(2000));
      expect(tree.faults.length).toBeGreaterThan(0);
    }
  });
});

describe('places', () => {
  test.each(positions)('$notation $text', ({ notation, text: marked, path, isKey, kind }) => {
    const { text, cursors } = unmark(marked);
    const tree = read(notation, text);
    const innermost = nodeAt(tree, cursors[0]!).at(-1);
    expect(innermost?.node.kind ?? null).toBe(kind);
    if (!innermost || !path) return;
    expect(pathAt(tree, cursors[0]!)).toEqual(path);
    expect(innermost.isKey).toBe(isKey);
    const located = slotOf(tree, path)!;
    const range = isKey ? located.keyRange : located.range;
    expect(range).toEqual({ from: innermost.from, to: innermost.to });
  });

  test('a path that leads nowhere', () => {
    const tree = read('json', '{"a": [1], "b"}');
    expect(slotOf(tree, ['a', 1])).toBeUndefined();
    expect(slotOf(tree, ['a', 0, 'x'])).toBeUndefined();
    expect(slotOf(tree, ['b', 'x'])).toBeUndefined();
    expect(slotOf(tree, ['b'])).toEqual({ keyRange: { from: 11, to: 14 } });
    expect(stringAt(tree, ['a', 0])).toBeUndefined();
    expect(stringAt(read('yaml', 'a: [x]'), ['a', 0])).toBe('x');
  });
});

describe('offsets in strings', () => {
  test.each(offsets)('$notation $text', ({ notation, text: marked, value }) => {
    const { text, cursors } = unmark(marked);
    const { root } = read(notation, text);
    const slot = root!.node.items?.[0] ?? { at: 0, node: root!.node };
    const parts = value.split('|');
    expect(slot.node.value).toBe(parts.join(''));
    cursors.forEach((cursor, i) => {
      const place = parts.slice(0, i + 1).join('').length;
      const start = root!.at + slot.at;
      expect([sourceOffset(slot.node, place), valueOffset(slot.node, cursor - start)]).toEqual([cursor - start, place]);
    });
  });
});

describe('quoting', () => {
  test.each(quotes)('$notation $text', ({ notation, text, written }) => {
    expect(quote[notation as Notation](text)).toBe(written);
    expect(read(notation, written).root!.node.value).toBe(text);
  });
});

test('a template without quotes is known by its shape', () => {
  const shapes = ['{{ item.x }}', '{{item.x}}', '{ a: 1 }', '{ ? {a: 1} : 2 }', '"{{ item.x }}"'];
  const known = shapes.map((text) => isUnquotedTemplate(text, read('yaml', text).root!));
  expect(known).toEqual([true, true, false, false, false]);
});
