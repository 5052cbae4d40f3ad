import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { parse } from 'yaml';
import { formatting } from '../../server/src/features/formatting.ts';
import { onTypeFormatting } from '../../server/src/features/onTypeFormatting.ts';
import { rangeFormatting } from '../../server/src/features/rangeFormatting.ts';
import { expectText, unmark } from '../marks.ts';
import { seenOf } from './seen.ts';

const folder = join(import.meta.dirname, 'formatting');
const options = { tabSize: 2, insertSpaces: true };
const notation = (file: string) => (file.endsWith('.json') ? 'json' : 'yaml');

function edited(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///a', 'a', 1, text), edits);
}

/** Lays out a text; with two cursors only what stands between them. */
function formatted(marked: string, name: 'json' | 'yaml', given = options): string {
  const { text, cursors } = unmark(marked);
  const seen = seenOf(text, name);
  if (cursors.length === 0) return edited(text, formatting.answer(seen, { options: given }));
  const range = { start: seen.position(cursors[0]!), end: seen.position(cursors[1]!) };
  return edited(text, rangeFormatting.answer(seen, { range, options: given }));
}

const files = readdirSync(folder).filter((file) => !file.endsWith('.formatted') && !/^(?:enter|typed)\./.test(file));

describe('formatting', () => {
  test.each(files)('%s', (file) => {
    const after = formatted(readFileSync(join(folder, file), 'utf8'), notation(file));
    expectText(join(folder, `${file}.formatted`), after);
  });

  test.each(files)('%s stays as it is the second time', (file) => {
    const { text } = unmark(readFileSync(join(folder, file), 'utf8'));
    const once = formatted(text, notation(file));
    expect(formatted(once, notation(file))).toBe(once);
  });

  test('keeps a byte order mark and how lines end', () => {
    expect(formatted('\uFEFFa:\r\n    b: |  \r\n          c\r\n\r\n', 'yaml')).toBe(
      '\uFEFFa:\r\n    b: |\r\n        c\r\n',
    );
    expect(formatted('\uFEFF{"a":[\r\n1]}', 'json')).toBe('\uFEFF{"a": [\r\n  1\r\n]}\r\n');
  });

  test('has nothing to say of an empty text', () => {
    for (const text of ['', '\n', '# only\n']) expect(formatted(text, 'yaml')).toBe(text.trimStart());
    expect(formatted('', 'json')).toBe('');
  });

  test('takes the step of the editor where the text shows none, and its tabs in JSON', () => {
    expect(formatted('a: |\n', 'yaml', { ...options, tabSize: 4 })).toBe('a: |\n');
    expect(formatted('- \n  a: 1\n', 'yaml', { ...options, tabSize: 4 })).toBe('-\n  a: 1\n');
    expect(formatted('{\n"a": 1}\n', 'json', { tabSize: 4, insertSpaces: false })).toBe('{\n\t"a": 1\n}\n');
  });
});

interface Case {
  readonly name: string;
  readonly typed?: string;
  readonly before: string;
  readonly after: string;
}

const cases: readonly Case[] = parse(readFileSync(join(folder, 'typed.yaml'), 'utf8'));

describe('typing', () => {
  test.each(cases)('$name', ({ typed = '\n', before, after }) => {
    const { text, cursors } = unmark(before);
    const seen = seenOf(text, 'yaml');
    const params = { position: seen.position(cursors[0]!), ch: typed, options };
    expect(edited(text, onTypeFormatting.answer(seen, params))).toBe(after.replaceAll('·', ' '));
  });

  test('JSON leaves it to the rules of the editor', () => {
    const params = { position: { line: 1, character: 0 }, ch: '\n', options };
    expect(onTypeFormatting.answer(seenOf('{\n\n}', 'json'), params)).toEqual([]);
  });
});
