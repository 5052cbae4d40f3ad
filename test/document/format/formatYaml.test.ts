import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CST, Parser, parseAllDocuments } from 'yaml';
import { applied } from '../../../server/src/document/format/applied.ts';
import type { FormatOptions } from '../../../server/src/document/format/formatter.ts';
import { formatYaml } from '../../../server/src/document/format/formatYaml.ts';
import { layoutChanges } from '../../../server/src/document/format/yaml/layoutChanges.ts';
import { readers } from '../../../server/src/document/readers/index.ts';
import type { Tree } from '../../../server/src/document/tree.ts';
import texts from '../edits.json';
import { yamlTexts } from './yamlTexts.ts';

const options: FormatOptions = { tabSize: 2, insertSpaces: true };

/** Without looking whether the text says the same afterwards. */
const unchecked = (tree: Tree, given: FormatOptions) => (tree.faults.length > 0 ? [] : layoutChanges(tree.text, given));

/** Everything that a text says, by the parser alone. */
function said(text: string): unknown {
  const documents = [...parseAllDocuments(text, { version: '1.2', uniqueKeys: false, logLevel: 'silent' })];
  return documents.map((document) => [plainValue(document), document.errors.length]);
}

/** An alias of nothing has no value. */
function plainValue(document: ReturnType<typeof parseAllDocuments>[number]): unknown {
  try {
    return document.toJS({ maxAliasCount: 200, mapAsMap: true });
  } catch (error) {
    return String(error);
  }
}

function comments(text: string): string[] {
  const found: string[] = [];
  const visit = (token: unknown): void => {
    if (Array.isArray(token)) for (const each of token) visit(each);
    else if (typeof token === 'object' && token !== null) {
      const { type, source } = token as CST.SourceToken;
      if (type === 'comment') found.push(source.trimEnd());
      else for (const each of Object.values(token)) visit(each);
    }
  };
  visit([...new Parser().parse(text)]);
  return found;
}

function formatted(text: string, given: FormatOptions, format: typeof formatYaml): string {
  return applied(text, format(readers.yaml.read(text), given));
}

function expectKept(text: string, given: FormatOptions, format = formatYaml): void {
  const after = formatted(text, given, format);
  if (after === text) return;
  expect(after.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  expect(said(after)).toEqual(said(text));
  expect(comments(after)).toEqual(comments(text));
}

describe('formatted YAML', () => {
  test.each(['| ---\n', '? - a\n- b\n', 'h\n  : 3\n', '\n\uFEFF', "\n's\n  so''"])(
    'once gave something else: %j',
    (text) => {
      expectKept(text, options);
    },
  );

  test('says the same, with the same comments, and stays as it is', () => {
    let sound = 0;
    fc.assert(
      fc.property(yamlTexts, fc.constantFrom(2, 4), (text, tabSize) => {
        if (readers.yaml.read(text).faults.length === 0) sound++;
        const given = { tabSize, insertSpaces: true };
        expectKept(text, given, unchecked);
        const after = formatted(text, given, unchecked);
        expect(formatted(after, given, unchecked)).toBe(after);
      }),
      { numRuns: 1000 },
    );
    expect(sound).toBeGreaterThan(500);
  });

  test('keeps all lines outside of a range', () => {
    fc.assert(
      fc.property(yamlTexts, fc.nat(), fc.nat(30), (text, start, length) => {
        const from = start % (text.length + 1);
        const range = { from, to: Math.min(text.length, from + length) };
        expectKept(text, { ...options, range }, unchecked);
        const first = text.lastIndexOf('\n', from - 1) + 1;
        const next = text.indexOf('\n', range.to);
        const last = next < 0 ? text.length : next;
        for (const change of formatYaml(readers.yaml.read(text), { ...options, range })) {
          expect(change.from).toBeGreaterThanOrEqual(from === 0 ? 0 : first);
          expect(change.to).toBeLessThanOrEqual(last);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('says the same however broken the text', () => {
    const piece = fc.oneof(fc.constantFrom(...texts.yaml.pieces), fc.string({ maxLength: 2, unit: 'binary' }));
    const edit = fc.record({ at: fc.nat(), removed: fc.nat(6), put: piece });
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...texts.yaml.texts), yamlTexts),
        fc.array(edit, { maxLength: 4 }),
        (text, all) => {
          const broken = all.reduce((before, { at, removed, put }) => {
            const from = at % (before.length + 1);
            return before.slice(0, from) + put + before.slice(from + removed);
          }, text);
          expectKept(broken, options);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
