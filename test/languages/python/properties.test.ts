import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  completePython,
  gradeCallAt,
  pythonFaults,
  pythonFieldAt,
  pythonSurface,
} from '../../../server/src/languages/python/index.ts';

const pieces = [
  'def |class |return |if |else|elif |for | in |while |try|except |finally|with | as |lambda |yield |await |async ',
  'match |case |import |from |global |not |and |or ',
  'is |None|True|grade|sample|item|x|1|0x|1.5e|"|\'|"""|f"|f\'\'\'|rb"|{|}|(|)',
  '[|]|:|:=|=|==|,|.|...|;|*|**|@|->|!|#|\\|\n|\r\n|\n    |\n\t|\n  | |\u00a0|é|😀|\0|\ud800|+|-|~|sample["|.get("',
].flatMap((each) => each.split('|'));
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((each) => each.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

test('no text makes a reader throw, and all places are inside it', () => {
  fc.assert(
    fc.property(text, fc.nat(200), (source, offset) => {
      const { grade, imports } = pythonSurface(source);
      const found = completePython(source, offset);
      const field = pythonFieldAt(source, offset);
      gradeCallAt(source, offset);
      const ranges = [
        ...(field ? [field] : []),
        ...pythonFaults(source),
        ...imports,
        ...(grade ? [grade] : []),
        ...(found ? [found] : []),
      ];
      for (const { from, to } of ranges) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(source.length);
      }
    }),
    { numRuns: 4000 },
  );
});

test('whole sources indented by the same space are repaired to what they were', () => {
  const line = fc.constantFrom(
    'x = 1',
    'def grade(sample, item):\n    return 1',
    's = """\n  a\n"""',
    '# a',
    'y = (1,\n 2)',
    '',
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom('  ', '\t'), (lines, space) => {
      const source = `${lines.join('\n')}\ndef grade(sample, item):\n    return 1`;
      const indented = pythonFaults(indent(source, space)).find(({ code }) => code === 'python-indented-source');
      const edits = indented?.repair?.edits.toReversed() ?? [];
      const mended = edits.reduce(
        (now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to),
        indent(source, space),
      );
      expect(mended).toBe(source);
    }),
  );
});

/** Indents all lines but those that begin in a string. */
function indent(source: string, space: string): string {
  let inside = false;
  return source
    .split('\n')
    .map((line) => {
      const before = inside;
      if (line.split('"""').length % 2 === 0) inside = !inside;
      return before || line === '' ? line : space + line;
    })
    .join('\n');
}

test('what is nested very deeply is a fault, not an overflow', () => {
  const deep = ['(', '[', '{', 'f"{', 'lambda: ', 'not ', '- ', 'x if y else ', 'await ', 'a[', 'if x:\n '];
  for (const piece of deep) expect(pythonFaults(piece.repeat(20_000)).length).toBeGreaterThan(0);
});

test('a source full of faults is read in less than a second, and its faults are counted to a bound', () => {
  for (const piece of ['? +\n', '(]\n', 'f"{\n', 'x y\n', 'await ', ' x\n', "'\n"]) {
    const start = performance.now();
    expect(pythonFaults(piece.repeat(40_000)).length).toBeLessThan(250);
    expect(performance.now() - start).toBeLessThan(1000);
  }
});

test('a source of 5 kB takes at most 2 ms', () => {
  const each =
    'def helper(a, b=1):\n    total = [x * 2.5 for x in a if f"{x!r:>{b}}" != "none"]\n    return sum(total)\n';
  const source = each.repeat(Math.ceil(5000 / each.length));
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now();
    pythonFaults(source);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(2);
});
