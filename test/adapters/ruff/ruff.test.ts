import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ruffProcess } from '../../../server/src/adapters/ruff/ruffProcess.ts';
import type { LintFinding } from '../../../server/src/engine/lint.ts';

interface Case {
  readonly source: string;
  readonly says: readonly (readonly [code: string, text: string])[];
  readonly fixed?: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'sources.yaml'), 'utf8')) as Case[];
const linter = ruffProcess();
afterAll(() => linter.dispose());

function fixed(source: string, findings: readonly LintFinding[]): string {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []).toSorted((a, b) => b.from - a.from);
  return edits.reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), source);
}

test.each(cases)('$source', async ({ source, says, fixed: after }) => {
  const findings = await linter.lint(source);
  expect(findings.map(({ code, from, to }) => [code, source.slice(from, to)])).toEqual(says);
  if (after !== undefined) expect(fixed(source, findings)).toBe(after);
});

test('a source that breaks Ruff is an error, and those beside it are answered all the same', async () => {
  const texts = ['import a\n', '('.repeat(20_000), 'import b\n', '-'.repeat(100_000), 'import c\n'];
  const answers = await Promise.allSettled(texts.map((text) => linter.lint(text)));
  const said = answers.map((each) => (each.status === 'fulfilled' ? each.value[0]?.message : each.reason.message));
  const failed = expect.stringMatching(/^Ruff failed: /);
  expect(said).toEqual([
    '`a` imported but unused',
    failed,
    '`b` imported but unused',
    failed,
    '`c` imported but unused',
  ]);
});

test('a script that does not start is an error', async () => {
  const missing = ruffProcess(pathToFileURL(join(import.meta.dirname, 'missing.cjs')));
  await expect(missing.lint('a = 1')).rejects.toThrow(/^Ruff ended\.$/);
});

test('what waits when Ruff is stopped is an error', async () => {
  const stopped = ruffProcess();
  const waiting = stopped.lint('a = 1');
  await stopped.dispose();
  await expect(waiting).rejects.toThrow('Ruff was stopped.');
});
