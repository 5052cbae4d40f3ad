import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../server/src/engine/json.ts';
import { linkedText } from '../../server/src/features/comparison/linkedText.ts';
import { leafKey, type Page, placeIn } from '../../server/src/features/sample/page.ts';
import { prose } from '../../server/src/features/sample/prose.ts';
import { sectionPages } from '../../server/src/features/sample/sectionPages.ts';
import { valuePage } from '../../server/src/features/sample/valuePage.ts';
import type { SampleSection } from '../../server/src/protocol/index.ts';

const textOf = ({ lines }: Page) => linkedText(lines).text;

/** Lines as an editor makes them. */
const editorLines = (text: string) => text.split(/\r\n|\r|\n/);

function textsIn(value: Json, path: readonly (string | number)[]): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return value === '' ? [] : [[leafKey(path), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    textsIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

describe('a value of a row', () => {
  test.each<[string, Json, string]>([
    ['a text of several lines', 'one\n\ntwo', '  one\n\n  two\n'],
    ['line breaks of all kinds', 'a\r\nb\rc', '  a\n  b\n  c\n'],
    ['an object', { a: 'x', b: { c: 1, 'd:e': null } }, '  a: "x"\n  b:\n    c: 1\n    "d:e": null\n'],
    [
      'a list',
      { of: ['a', 'b'], deep: [{ x: true }, {}] },
      '  of: ["a", "b"]\n  deep:\n    [0]:\n      x: true\n    [1]: {}\n',
    ],
    ['a text with what JSON escapes', { a: 'say "no"\nor not' }, '  a:\n    say "no"\n    or not\n'],
    ['an empty text', { a: '' }, '  a: ""\n'],
  ])('%s is an outline', (_, value, text) => {
    expect(textOf(valuePage(value, ['item'], 2))).toBe(text);
  });

  test('has each of its texts in the page, wherever evidence may stand in it', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 100 }),
      fc.stringMatching(/^[ab"\\ \r\n]{0,20}$/),
      fc.string({ unit: 'grapheme' }),
    );
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.integer(),
        fc.dictionary(fc.string({ maxLength: 6 }), tie('value'), { noNullPrototype: true }),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(value, (given) => {
        const page = valuePage(given, ['item'], 2);
        const lines = editorLines(textOf(page));
        expect(lines).toHaveLength(page.lines.length + 1);
        for (const [key, text] of textsIn(given, ['item'])) {
          const leaf = page.leaves.find((each) => each.key === key);
          if (!leaf) continue;
          for (let at = 0; at < text.length; at++) {
            if (text[at] === '\n' || text[at] === '\r') continue;
            const { line, character } = placeIn(leaf, at);
            expect(lines[line]![character]).toBe(text[at]);
          }
        }
      }),
    );
  });
});

test.each<[SampleSection['form'], Json, string]>([
  [
    'messages',
    [
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: null, tool_calls: [{ function: { name: 'look', arguments: '{"a": 1}' } }] },
    ],
    '### user\n  Hi\n### assistant\n  → look\n    a: 1\n',
  ],
  [
    'messages',
    [
      {
        role: 'assistant',
        content: [
          { type: 'text', text: 'So.' },
          { type: 'tool_use', name: 'look', input: { a: [1] } },
        ],
      },
    ],
    '### assistant\n  So.\n  → look\n    a: [1]\n',
  ],
  ['messages', [{ role: 'tool', name: 'look', content: '{}' }], '### tool look\n  {}\n'],
  [
    'calls',
    [{ type: 'function', function: { name: 'look', arguments: 'not JSON' } }, 7],
    '  → look\n    not JSON\n  7\n',
  ],
  [
    'calls',
    [{ functionCall: { name: 'look', args: { a: 1 } } }, { name: 'stop', input: {} }],
    '  → look\n    a: 1\n  → stop\n',
  ],
  ['calls', { odd: 1 }, '  odd: 1\n'],
])('%s are read as what they are', (form, value, text) => {
  expect(textOf(sectionPages[form](value, ['sample', 'x']))).toBe(text);
});

test('long texts and long turns fold', () => {
  const long = Array.from({ length: 40 }, (_, n) => `line ${n}`).join('\n');
  expect(valuePage({ a: long, b: 'x\ny' }, ['item'], 2).folds).toEqual([
    { from: 0, to: 40, closed: true },
    { from: 41, to: 43 },
  ]);
  expect(sectionPages.messages([{ role: 'user', content: long }], ['item'])).toMatchObject({
    folds: [{ closed: true }],
  });
});

test('a sentence in a hover keeps its code, and is no other Markdown', () => {
  expect(prose('Found `a_b \\n`, *not* [this](x) ` .')).toBe('Found `a_b \\n`, \\*not\\* \\[this\\](x) \\` .');
});
