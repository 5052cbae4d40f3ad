import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseFormula, proveFormula, type ScoreDomain } from '../../server/src/languages/formula/index.ts';
import { english } from '../../server/src/languages/message.ts';

interface Case {
  readonly formula: string;
  readonly domains?: Readonly<Record<string, ScoreDomain>>;
  readonly unstated?: 'helpful' | 'unknown';
  readonly report: { readonly range: readonly (number | string)[] | null; readonly [key: string]: unknown };
  readonly hazards: readonly string[];
}

const cases = parse(readFileSync(new URL('proofs.yaml', import.meta.url), 'utf8')) as Case[];

test.each(cases)(
  '$formula',
  ({ formula: text, domains, unstated = 'helpful', report: { range, ...wanted }, hazards }) => {
    const formula = parseFormula(text);
    const all = Object.fromEntries(
      formula.names.map(({ name }) => [name, domains?.[name] ?? { kind: 'unit' as const }]),
    );
    const report = proveFormula(formula, all, { unstated });
    if (!report.valid) throw new Error(english(report.message));
    expect(report).toMatchObject(wanted);
    expect(report.hazards.map(({ kind, input }) => (input ? `${kind} ${input}` : kind)).sort()).toEqual(
      [...hazards].sort(),
    );
    if (range === null) expect(report.range).toBeNull();
    else expect(report.range?.map(rounded)).toEqual(range.map(rounded));
  },
);

function rounded(bound: number | string): number | string {
  return typeof bound === 'number' ? Number(bound.toFixed(5)) : bound;
}
