import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generated } from '../scripts/generated.ts';

const files = generated();

test.each([...files])('%s equals its source; `npm run generate` writes it anew', (file, text) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('no page is left of a rule that is gone', () => {
  const pages = readdirSync('docs/diagnostics').map((name) => `docs/diagnostics/${name}`);
  expect(pages.filter((page) => !files.has(page))).toEqual([]);
});
