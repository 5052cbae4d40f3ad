import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { changed } from '../../server/src/document/changed.ts';
import { type Notation, notations } from '../../server/src/document/notations.ts';
import { rewriteString } from '../../server/src/document/rewriteString.ts';
import { slotOf } from '../../server/src/document/slotOf.ts';
import { toJson } from '../../server/src/document/toJson.ts';
import type { Path } from '../../server/src/document/tree.ts';

interface Case {
  readonly name: string;
  readonly notation: Notation['name'];
  readonly text: string;
  readonly path?: Path;
  readonly to: string;
  readonly written: string | null;
}

const cases: readonly Case[] = parse(readFileSync(join(import.meta.dirname, 'rewrites.yaml'), 'utf8'));

/** The text after its string at a path was made to read another. */
function rewritten(name: Notation['name'], text: string, path: Path, to: string): string | undefined {
  const edits = rewriteString(notations[name].reader.read(text), notations[name], path, to);
  return edits?.reduce(changed, text);
}

describe('a string rewritten', () => {
  test.each(cases)('$name', ({ notation, text, path = ['source'], to, written }) => {
    expect(rewritten(notation, text, path, to) ?? null).toBe(written);
  });

  test.each(cases.filter(({ written }) => written !== null))('$name, in other line breaks', ({ text, to, ...rest }) => {
    const { notation, path = ['source'] } = rest;
    const before = text.replaceAll('\n', '\r\n');
    if (slotOf(notations[notation].reader.read(before), path)?.node?.value !== undefined)
      expect(read(notation, rewritten(notation, before, path, to)!, path)).toBe(to);
  });
});

function read(name: Notation['name'], text: string, path: Path) {
  return slotOf(notations[name].reader.read(text), path)?.node?.value;
}

/** Where a Python source may stand; `source` is at the path. */
const frames: readonly { notation: Notation['name']; style: string; text: string; path: Path }[] = [
  { notation: 'yaml', style: '|', text: 'name: x\nsource: |\n    pass\nlast: 1\n', path: ['source'] },
  { notation: 'yaml', style: '|', text: '- source: |-\n    pass\n\n- b\n', path: [0, 'source'] },
  { notation: 'yaml', style: '|', text: 'a:\n  source: |2+\n    pass\n\n\n  b: 1\n', path: ['a', 'source'] },
  { notation: 'yaml', style: '|', text: 'source: |\n  pass', path: ['source'] },
  { notation: 'yaml', style: '|', text: 'a:\n - source: |\n    pass\n\n\n# end\n', path: ['a', 0, 'source'] },
  { notation: 'yaml', style: '>', text: 'source: >\n  def f():\n      pass\n\n\n  f()\nb: 1\n', path: ['source'] },
  { notation: 'yaml', style: '', text: 'source: pass\nb: 1\n', path: ['source'] },
  { notation: 'yaml', style: '', text: "a:\n- source: 'pa''ss'\n  b: 1\n", path: ['a', 0, 'source'] },
  { notation: 'yaml', style: '', text: 'source: "pass"\nb: 1\n', path: ['source'] },
  { notation: 'yaml', style: '', text: 'source: "a\\n\\\n  b\n\n  c"\nb: 1\n', path: ['source'] },
  { notation: 'yaml', style: '', text: "{a: [{source: 'pass', b: 1}]}\n", path: ['a', 0, 'source'] },
  { notation: 'json', style: '"', text: '{"a": [{"source": "pa\\u0073s", "b": 1}]}', path: ['a', 0, 'source'] },
];

const pieces = [
  'def grade(sample, item):',
  '    ',
  '\t',
  '\n',
  '\n\n',
  ' ',
  "'x'",
  '"y"',
  '# why',
  ': ',
  '- ',
  'é',
  '\\n',
];
const odd = ['\u2028', '\ufeff', '\u0007', '\ud83d\ude00', '\ud83d', '\r', '\u0085'];
const printable = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
// Blank texts have no lines, and the reader of YAML takes no blanks at the end where the indentation stands in figures.
const python = printable.filter((text) => text.trim() !== '' && !/^\n* .*[ \t]$/s.test(text));
const any = fc
  .array(fc.oneof(fc.constantFrom(...pieces, ...odd), fc.string({ maxLength: 3, unit: 'binary' })), { maxLength: 8 })
  .map((parts) => parts.join(''));

describe.each(frames)('in $text', ({ notation, style, text, path }) => {
  const others = (whole: string) => {
    const tree = notations[notation].reader.read(whole);
    return [tree.faults.length, JSON.stringify(toJson(tree.root!.node)).replace(sourceIn(whole), '')];
  };
  const sourceIn = (whole: string) => JSON.stringify(read(notation, whole, path));

  test('any text is read as it was written, and all else stays', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(printable, any), { maxLength: 4 }), fc.boolean(), (texts, crlf) => {
        let whole = crlf ? text.replaceAll('\n', '\r\n') : text;
        const around = others(whole);
        for (const each of texts) {
          whole = rewritten(notation, whole, path, each)!;
          expect(read(notation, whole, path)).toBe(each);
          expect(others(whole)).toEqual(around);
        }
      }),
    );
  });

  test('lines of Python stay in the style that they are written in', () => {
    const kept = (whole: string) => whole.charAt(slotOf(notations[notation].reader.read(whole), path)!.range!.from);
    const styles = [style, ...(style === '>' ? ['|'] : [])];
    fc.assert(
      fc.property(fc.array(python, { maxLength: 4 }), (texts) => {
        const whole = texts.reduce((before, each) => rewritten(notation, before, path, each)!, text);
        if (style !== '') expect(styles).toContain(kept(whole));
      }),
    );
  });
});
