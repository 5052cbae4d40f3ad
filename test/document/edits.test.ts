import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed } from '../../server/src/document/changed.ts';
import { quote } from '../../server/src/document/quote.ts';
import { type Notation, readers } from '../../server/src/document/readers/index.ts';
import { sourceOffset, valueOffset } from '../../server/src/document/stringOffsets.ts';
import type { Change, Node, Slot, Tree } from '../../server/src/document/tree.ts';
import texts from './edits.json';

const notations: readonly Notation[] = ['json', 'yaml'];

interface Edit {
  readonly from: number;
  readonly removed: number;
  readonly text: string;
}

const edits = (notation: Notation) =>
  fc.array(
    fc.record({
      from: fc.nat(),
      removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat({ max: 12 }) }),
      text: fc
        .array(fc.oneof(fc.constantFrom(...texts[notation].pieces), fc.string({ maxLength: 2, unit: 'binary' })), {
          maxLength: 2,
        })
        .map((parts) => parts.join('')),
    }),
    { minLength: 1, maxLength: 5 },
  );

function changeOf({ from, removed, text }: Edit, length: number): Change {
  const start = from % (length + 1);
  return { from: start, to: Math.min(length, start + removed), text };
}

const slotsOf = (node: Node): Slot[] => [
  ...(node.items ?? []),
  ...(node.entries ?? []).flatMap(({ key, value }) => (value ? [key, value] : [key])),
];

function* nodes({ at, node }: Slot): Generator<Slot> {
  yield { at, node };
  for (const slot of slotsOf(node)) yield* nodes({ at: at + slot.at, node: slot.node });
}

describe.each(notations)('edits of %s', (notation) => {
  const reader = readers[notation];

  test.each(texts[notation].found)('once gave something else: $text $change', ({ text, change }) => {
    const tree = reader.edit(reader.read(text), change);
    expect(tree).toEqual(reader.read(tree.text));
  });

  test('give what reading gives, however broken the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts[notation].texts), edits(notation), (start, all) => {
        let tree = reader.read(start);
        for (const edit of all) {
          const change = changeOf(edit, tree.text.length);
          tree = reader.edit(tree, change);
          expect(tree).toEqual(reader.read(tree.text));
        }
      }),
      { numRuns: notation === 'json' ? 1000 : 300 },
    );
  });

  test('keep every place within its parent and every fault within the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts[notation].texts), edits(notation), (start, all) => {
        const text = all.reduce((before, edit) => changed(before, changeOf(edit, before.length)), start);
        const tree = reader.read(text);
        const outside = [...nodes(tree.root ?? { at: 0, node: { kind: 'null', length: 0 } })].filter(
          ({ at, node }) => at < 0 || at + node.length > text.length || slotsOf(node).some((it) => !isWithin(it, node)),
        );
        expect(outside).toEqual([]);
        expect(tree.faults.filter(({ from, to }) => from < 0 || to < from || to > text.length)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('leave what they do not touch as the same objects', () => {
    const items = Array.from({ length: 20 }, (_, i) => ({ name: `g${i}`, list: [i, { deep: 'x' }] }));
    const lines = items.map((it) => `- ${JSON.stringify(it).replace('"name":', '"name": ')}`);
    const text = notation === 'json' ? JSON.stringify(items) : `${lines.join('\n')}\n`;
    const before = reader.read(text);
    for (const typed of ['x', '"', ',', '{', ' ']) {
      const at = text.indexOf('g7') + 1;
      const after = reader.edit(before, { from: at, to: at, text: typed });
      const kept = itemsOf(before).filter((item, i) => itemsOf(after)[i]?.node === item.node);
      expect(kept.length).toBeGreaterThanOrEqual(7);
      if (after.faults.length === 0) expect(kept.length).toBe(19);
    }
  });

  test('a quoted value reads as the text, and its offsets lead there and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = quote[notation](text);
        const tree = reader.read(notation === 'json' ? written : `a: ${written}\n`);
        const node = tree.root!.node.entries?.[0]?.value?.node ?? tree.root!.node;
        expect(node.value).toBe(text);
        for (let i = 0; i <= text.length; i++) expect(valueOffset(node, sourceOffset(node, i))).toBe(i);
      }),
    );
  });
});

const itemsOf = (tree: Tree): readonly Slot[] => tree.root?.node.items ?? [];

function isWithin({ at, node }: Slot, parent: Node): boolean {
  return at >= 0 && at + node.length <= parent.length;
}
