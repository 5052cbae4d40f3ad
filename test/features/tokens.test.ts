import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Seen } from '../../server/src/features/seen.ts';
import { semanticTokens } from '../../server/src/features/semanticTokens.ts';
import { semanticTokensRange } from '../../server/src/features/semanticTokensRange.ts';
import { tokenModifiers, tokenTypes } from '../../server/src/features/tokenLegend.ts';
import { expectText } from '../marks.ts';
import { seenOf } from './seen.ts';

const folder = join(import.meta.dirname, 'tokens');
const files = readdirSync(folder).filter((file) => !file.endsWith('.txt'));
const seenIn = (file: string) =>
  seenOf(readFileSync(join(folder, file), 'utf8'), file.endsWith('.json') ? 'json' : 'yaml');

/** The tokens as a person reads them: line and column from 1, type and modifiers, text. */
function shown(seen: Seen, data: readonly number[]): string[] {
  const lines = seen.tree.text.split('\n');
  let [line, column] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [down, along, length, type, bits] = data.slice(index * 5, index * 5 + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    column = down > 0 ? along : column + along;
    line += down;
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
    const name = [tokenTypes[type], ...modifiers].join('.');
    return `${line + 1}:${column + 1} ${name} ${lines[line]!.slice(column, column + length)}`;
  });
}

test.each(files)('%s', (file) => {
  const seen = seenIn(file);
  const found = shown(seen, semanticTokens.answer(seen, {}).data);
  expectText(join(folder, `${file}.txt`), `${found.join('\n')}\n`);
});

test.each(files)('%s: tokens follow each other and lie in their lines', (file) => {
  const seen = seenIn(file);
  const lines = seen.tree.text.split('\n');
  const { data } = semanticTokens.answer(seen, {});
  let [line, column, end] = [0, 0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [down, along, length] = data.slice(index, index + 3) as [number, number, number];
    column = down > 0 ? along : column + along;
    line += down;
    expect(column).toBeGreaterThanOrEqual(down > 0 ? 0 : end);
    end = column + length;
    expect(length).toBeGreaterThan(0);
    expect(end).toBeLessThanOrEqual(lines[line]!.length);
  }
});

test('a range has the tokens of the pieces that meet it', () => {
  const seen = seenIn('pieces.yaml');
  const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 99 } };
  const all = shown(seen, semanticTokens.answer(seen, {}).data);
  const found = shown(seen, semanticTokensRange.answer(seen, { range }).data);
  expect(found).toEqual(all.filter((token) => token.startsWith('7:')));
});
