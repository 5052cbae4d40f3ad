import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkNames, parseFormula } from '../../server/src/languages/formula/index.ts';
import { english } from '../../server/src/languages/message.ts';
import { edited, unmarked } from './marks.ts';

interface Case {
  readonly formula: string;
  readonly code: string;
  readonly says?: string;
  readonly mended?: string;
  readonly keys?: Readonly<Record<string, string | null>>;
}

const cases = parse(readFileSync(new URL('formulaFaults.yaml', import.meta.url), 'utf8')) as Case[];

test.each(cases)('$formula', ({ formula, code, says = '', mended, keys }) => {
  const { text, from, to } = unmarked(formula);
  const parsed = parseFormula(text);
  const graders = Object.entries(keys ?? {}).map(([key, title]) => (title ? { key, title } : { key }));
  const faults = [...parsed.faults, ...(keys ? checkNames(parsed, graders) : [])];
  expect(faults.map((fault) => [fault.code, fault.from, fault.to])).toEqual([[code, from, to]]);
  expect(faults[0] && english(faults[0].message)).toContain(says);
  expect(edited(text, faults[0]?.repair)).toBe(mended);
});
