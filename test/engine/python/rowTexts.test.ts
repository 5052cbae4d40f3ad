import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonPieces } from '../../../server/src/engine/jsonPieces.ts';
import { rowTexts } from '../../../server/src/engine/rowTexts.ts';
import type { Row } from '../../../server/src/engine/sample.ts';
import { readLine } from '../../../server/src/formats/samples/jsonl.ts';
import { jsonTexts } from './jsonTexts.ts';

interface Case {
  readonly name: string;
  readonly line: string;
  readonly sample: string;
  readonly item: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'rowTexts.yaml'), 'utf8')) as Case[];
const texts = jsonTexts(['', ' ', '\t', '\r']);

test.each(cases)('$name', ({ line, sample, item }) => {
  expect(rowTexts(readLine(line, 1) as Row)).toEqual({ sample, item });
});

test.each(cases)('$name: is what the engine has read', ({ line }) => {
  const row = readLine(line, 1) as Row;
  const { sample, item } = rowTexts(row);
  expect([JSON.parse(sample), JSON.parse(item)]).toEqual([row.sample, row.item]);
});

test('a row without a line is its values as JSON', () => {
  const row = { line: 1, id: 'a', item_id: 'a', item: { n: 1 }, sample: { output_text: 'x' } };
  expect(rowTexts(row)).toEqual({ item: '{"n":1}', sample: '{"output_text":"x"}' });
});

test('whatever a line holds, its texts read as its values', () => {
  const line = fc.tuple(texts, texts, texts).map(([a, b, c]) => {
    const output = JSON.stringify(b);
    return fc.constantFrom(
      `{"item":{"x":${a}},"sample":{"output_text":${output},"y":${c}}}`,
      `{"x":${a},"completion":${output},"y":${c}}`,
      `{"sample":{"choices":[{"message":{"x":${a},"tool_calls":[${b},${c}]}}]}}`,
      `{"sample":{"messages":[{"tool_calls":[${a}],"role":"assistant"},{"role":"assistant","tool_calls":[${b}]}]}}`,
    );
  });
  fc.assert(
    fc.property(
      line.chain((each) => each),
      (text) => {
        const row = readLine(text, 1) as Row;
        const { sample, item } = rowTexts(row);
        expect([JSON.parse(sample), JSON.parse(item)]).toEqual([row.sample, row.item]);
      },
    ),
  );
});

test('the pieces of a list are its elements as written', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 5 }), (values) => {
      expect(jsonPieces(`[${values.join(',')}]`).map(({ value }) => value)).toEqual(values.map((each) => each.trim()));
    }),
  );
});
