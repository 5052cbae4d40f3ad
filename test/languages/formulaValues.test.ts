import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileFormula, parseFormula } from '../../server/src/languages/formula/index.ts';
import { unmarked } from './marks.ts';

const scores: Readonly<Record<string, number>> = { a: 2, b: 3, c: 0.5, n: -4, z: 0 };
const cases = parse(readFileSync(new URL('formulaValues.yaml', import.meta.url), 'utf8')) as [
  string,
  number | string,
][];

test.each(cases)('%s is %s', (marked, wanted) => {
  const { text, from, to } = unmarked(marked);
  const { tree, faults } = parseFormula(text);
  expect(faults).toEqual([]);
  const result = tree && compileFormula(tree)((name) => scores[name]);
  if (typeof wanted === 'number') expect(result).toEqual({ value: wanted });
  else expect(result).toMatchObject({ fault: wanted, from, to });
});
