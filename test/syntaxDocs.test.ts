import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { notations } from '../server/src/document/notations.ts';
import { syntaxDocs } from '../server/src/document/syntaxDocs.ts';

const folders = ['json', 'yaml', 'readers'].map((name) => join('server/src/document', name));
const sources = folders.flatMap((folder) =>
  readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')),
);
const pages = syntaxDocs.filter(
  ({ code }) => code !== 'malformed-sample' && code !== 'nested-too-deeply' && code !== 'alias-bomb',
);

test('every page is of a code that a reader gives', () => {
  const unknown = syntaxDocs.filter(({ code }) => !sources.some((text) => text.includes(`'${code}'`)));
  expect(unknown.map(({ code }) => code)).toEqual(['malformed-sample']);
});

test.each(pages)('the faulty example of $code shows it, the mended does not', ({ code, example }) => {
  const read = (text: string) => [notations.json, notations.yaml].map(({ reader }) => reader.read(text).faults);
  const codes = (text: string) => read(text).map((faults) => faults.map((fault) => fault.code));
  expect(codes(example.faulty).flat()).toContain(code);
  expect(codes(example.mended).some((faults) => faults.length === 0)).toBe(true);
});
