import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type PythonRead, pythonReads } from '../../../server/src/languages/python/index.ts';
import { pathText } from '../../../server/src/languages/template/index.ts';

interface Case {
  readonly name: string;
  readonly body: string;
  readonly reads: readonly string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'reads.yaml'), 'utf8')) as Case[];
const nameOf = ({ root, path }: PythonRead) => pathText([{ key: root }, ...path]);

test.each(cases)('$name', ({ body, reads }) => {
  const source = `def grade(sample, item):\n    ${body}\n`;
  const found = pythonReads(source);
  expect(found.map(nameOf)).toEqual(reads);
  for (const { path } of found) for (const { key, from, to } of path) expect(source.slice(from, to)).toBe(String(key));
});

test('parameters of other names are read all the same, and only those of `grade`', () => {
  const source = 'def help(item):\n  return item["a"]\ndef grade(s, i=None):\n  return s["b"] + i["c"] + item["d"]\n';
  expect(pythonReads(source).map(nameOf)).toEqual(['sample.b', 'item.c']);
  expect(pythonReads('def grade(*sample, **item):\n  return item["a"]\n')).toEqual([]);
  expect(pythonReads('grade = lambda sample, item: item["a"]\n')).toEqual([]);
});

test('no text makes it throw, and every key stands where it is said to stand', () => {
  const piece = fc.constantFrom(
    ...'item|sample|["a"]|[0]|.get("b")|(|)|[|]|"a" in |\n    |for | in |=|:|"|f"{|}|'.split('|'),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => `def grade(sample, item):\n    ${pieces.join('')}`);
  fc.assert(
    fc.property(text, (source) => {
      for (const { path } of pythonReads(source))
        for (const { key, from, to } of path) expect(source.slice(from, to)).toBe(String(key));
    }),
  );
});
