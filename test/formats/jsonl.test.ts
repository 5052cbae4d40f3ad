import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json } from '../../server/src/engine/json.ts';
import type { BadRow, Row } from '../../server/src/engine/sample.ts';
import { readLine, readSamples } from '../../server/src/formats/samples/jsonl.ts';

/** A samples file with what is in it. */ import { english } from '../../server/src/languages/message.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly { line: number; id: string; item: Json; text: string }[];
  readonly bad?: readonly { line: number; says: string }[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'lines.yaml'), 'utf8')) as Case[];

async function* cut(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function readAll(text: string, size: number) {
  const found = { rows: [] as Row[], bad: [] as BadRow[], read: 0 };
  for await (const { rows, bad, read } of readSamples(cut(text, size))) {
    found.rows.push(...rows);
    found.bad.push(...bad);
    found.read = read;
  }
  return found;
}

test.each(cases)('$name', async ({ text, rows, bad = [] }) => {
  const found = await readAll(text, Infinity);
  const short = found.rows.map(({ line, id, item, sample }) => ({ line, id, item, text: sample.output_text }));
  expect(short).toEqual(rows);
  expect(found.bad.map(({ line }) => line)).toEqual(bad.map(({ line }) => line));
  for (const [index, { says }] of bad.entries()) expect(english(found.bad[index]!.message)).toContain(says);
});

test.each(cases)('$name, in chunks of any size', async ({ text }) => {
  const whole = await readAll(text, Infinity);
  for (let size = 1; size <= text.length; size++) expect(await readAll(text, size)).toEqual(whole);
});

test('what is wrong with a line is found inside it', () => {
  for (const line of ['{', '  {"a": }', '[]  ', '{"completion": 1} x', '"', 'no', '\t{"a" 1}']) {
    const { from, to } = readLine(line, 1) as BadRow;
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThan(from);
    expect(to).toBeLessThanOrEqual(line.length);
  }
});
