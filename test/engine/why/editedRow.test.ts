import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../server/src/engine/json.ts';
import { type Row, readRow } from '../../../server/src/engine/sample.ts';
import { editedRow } from '../../../server/src/engine/why/editedRow.ts';
import { spliced } from '../../../server/src/engine/why/spliced.ts';
import { withoutPiece } from '../../../server/src/engine/why/withoutPiece.ts';

const rowOf = (line: string) => readRow(JSON.parse(line) as Json, 3, line) as Row;
const text = (from: number, to: number, into: string) => ({ path: ['sample', 'output_text'], from, to, text: into });

describe('a row with edits', () => {
  test('keeps its names and the spelling of all else, and fills in anew', () => {
    const row = rowOf('{"id": "a", "item": {"id": 7, "x": 1.0}, "completion": "{\\"n\\": 1}", "expert": {"c": true}}');
    const edited = editedRow(row, [text(6, 7, '2')])!;
    expect(edited).toMatchObject({ line: 3, id: 'a', item_id: '7', expert: { c: true } });
    expect(edited.sample).toEqual({ output_text: '{"n": 2}', output_json: { n: 2 } });
    expect(edited.source).toContain('"x": 1.0');
  });

  test('takes the item from the top level, too', () => {
    const edited = editedRow(rowOf('{"answer": 4.0, "output": "4"}'), [text(0, 1, '5')])!;
    expect(edited.item).toEqual({ answer: 4 });
    expect(edited.source).toContain('4.0');
  });

  test('has the texts changed from behind, whatever their order', () => {
    const row = rowOf('{"item": {}, "completion": "abc"}');
    expect(editedRow(row, [text(0, 1, 'xx'), text(2, 3, '')])!.sample.output_text).toBe('xxb');
  });

  test('without a line is changed, too', () => {
    const { source: _, ...row } = rowOf('{"item": {}, "sample": {"output_text": "a", "n": 1}}');
    expect(editedRow(row, [text(0, 1, 'b')])!.sample).toEqual({ output_text: 'b', n: 1 });
  });

  test('is none where an edit does not fit', () => {
    const row = rowOf('{"item": {}, "completion": "abc"}');
    expect(editedRow(row, [{ path: ['sample', 'n', 0, 'x'], json: '1' }])).toBeUndefined();
    expect(editedRow(row, [{ path: ['sample', 'output_text'], json: '1' }])).toBeUndefined();
  });
});

describe('JSON with another value at a path', () => {
  test.each([
    ['a member', '{"a": 1.0, "b": 2}', ['b'], '3', '{"a": 1.0, "b": 3}'],
    ['a new member', '{ "a": 1 }', ['b'], '3', '{ "a": 1, "b": 3}'],
    ['the first member', '{}', ['b'], '3', '{"b": 3}'],
    ['an element', '[1, 2]', [1], '3', '[1, 3]'],
    ['behind the last element', '[1]', [-1], '2', '[1, 2]'],
    ['behind no element', '[]', [-1], '2', '[2]'],
    ['no member any more', '{"a": 1, "b": 2}', ['a'], undefined, '{"b": 2}'],
    ['no last member any more', '{"a": 1, "b": 2}', ['b'], undefined, '{"a": 1}'],
    ['no element any more', '[1]', [0], undefined, '[]'],
    ['inside a text', '{"a": "[{\\"b\\": 1.0}]"}', ['a', 0, 'b'], '2', '{"a": "[{\\"b\\": 2}]"}'],
    ['the whole', '1', [], '2', '2'],
    ['inside a text that is no JSON', '{"a": "x"}', ['a', 'b'], '2', undefined],
    ['a name in a list', '[1]', ['a'], '2', undefined],
    ['beyond what is there', '{"a": 1}', ['b', 'c'], '2', undefined],
  ])('%s', (_, json, path, value, expected) => {
    expect(spliced(json, path, () => value)).toBe(expected);
  });

  test('a member that is set is there, and all others are as before', () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
    fc.assert(
      fc.property(object, fc.string(), fc.jsonValue(), (given, key, value) => {
        fc.pre(key !== '__proto__');
        const [before, after] = [JSON.parse(JSON.stringify(given)), JSON.parse(JSON.stringify(value))] as Json[];
        const changed = spliced(JSON.stringify(before, null, 1), [key], () => JSON.stringify(after))!;
        expect(JSON.parse(changed)).toEqual({ ...(before as object), [key]: after });
      }),
    );
  });
});

test('a piece is left out with the space behind it, the last with the space before it', () => {
  const row = rowOf('{"item": {}, "completion": "One. Two.\\n"}');
  expect(withoutPiece(row, { from: 0, to: 5 })!.sample.output_text).toBe('Two.\n');
  expect(withoutPiece(row, { from: 5, to: 10 })!.sample.output_text).toBe('One.');
});
