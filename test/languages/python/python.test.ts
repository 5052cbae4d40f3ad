import { expect, test } from 'vitest';
import { english } from '../../../server/src/languages/message.ts';
import { completePython, pythonFaults, pythonSurface } from '../../../server/src/languages/python/index.ts';
import { type FaultCase, readTable, repair } from './cases.ts';

for (const table of ['syntax.yaml', 'grade.yaml', 'imports.yaml', 'hazards.yaml']) {
  test.each(readTable<FaultCase>(table))(`${table} $source`, ({ source, faults: expected, repaired }) => {
    const faults = pythonFaults(source);
    const seen = faults.map(({ code, from, to, message }, index) => {
      const words = expected[index]?.[2];
      const found = [code, source.slice(from, to)];
      return words === undefined ? found : [...found, english(message).includes(words) ? words : english(message)];
    });
    expect(seen).toEqual(expected);
    if (repaired !== undefined) expect(repair(source, faults)).toBe(repaired);
  });
}

test.each(readTable<{ source: string }>('valid.yaml'))('valid $source', ({ source }) => {
  expect(pythonFaults(source).filter(({ code }) => code === 'python-syntax')).toEqual([]);
});

interface Completion {
  readonly source: string;
  readonly want: readonly [replaced: string, root: string, path: readonly unknown[], prefix: string] | null;
}

test.each(readTable<Completion>('complete.yaml'))('complete $source', ({ source: marked, want }) => {
  const offset = marked.indexOf('$0');
  const source = marked.replace('$0', '');
  const found = completePython(source, offset);
  const seen = found && [source.slice(found.from, found.to), found.root, found.path, found.prefix];
  expect(seen ?? null).toEqual(want);
});

test.each(readTable<{ source: string; grade?: unknown; imports: string[] }>('surface.yaml'))(
  'surface $source',
  (each) => {
    const { grade, imports } = pythonSurface(each.source);
    expect(grade?.parameters).toEqual(each.grade);
    expect(imports.map(({ module }) => module)).toEqual(each.imports);
    if (grade) expect(each.source.slice(grade.from, grade.to)).toBe('grade');
  },
);

test('a source of 256 kB of UTF-8 is too large, one byte less is not', () => {
  const grade = 'def grade(sample, item): return 1\n#';
  const codes = (size: number) =>
    pythonFaults(grade + 'é'.repeat(1) + 'x'.repeat(size - grade.length - 2)).map(({ code }) => code);
  expect(codes(256_000)).toEqual(['python-source-too-large']);
  expect(codes(255_999)).toEqual([]);
});
