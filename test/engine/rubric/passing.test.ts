import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileRoot, flatten } from '../../../server/src/engine/compile.ts';
import type { JsonObject } from '../../../server/src/engine/json.ts';
import type { Outcome } from '../../../server/src/engine/outcome.ts';
import type { Root } from '../../../server/src/engine/spec.ts';

interface Case {
  readonly name: string;
  readonly rubric: JsonObject;
  readonly rows: readonly { readonly parts: Outcome[]; readonly own: Outcome; readonly passes: boolean | null }[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'passing.yaml'), 'utf8')) as Case[];
const options = { metrics: {}, models: {}, pythonTimeLimit: 1 };
const rootOf = (spec: JsonObject): Root => ({
  form: 'rubric',
  id: 'reward',
  path: [],
  graders: [{ id: 'reward', path: [], spec }],
});

test.each(cases)('$name', ({ rubric, rows }) => {
  const { passing } = compileRoot(rootOf(rubric), options);
  expect(rows.map(({ own, parts }) => passing?.of(own, parts) ?? null)).toEqual(rows.map(({ passes }) => passes));
});

test('what passes changes no hash, so a score stays when its mark is edited', () => {
  const criteria = [{ id: 'a', number: 1 }];
  const [one, other] = [0.5, 0.6].map((mark) => compileRoot(rootOf({ pass_threshold: mark, criteria }), options));
  expect(one!.part.hash).toBe(other!.part.hash);
  expect(one!.passing?.rule).not.toBe(other!.passing?.rule);
});

test('what a database holds is part of the hash of what it is asked for', () => {
  const root = rootOf({ criteria: [{ id: 'a', sql: { database: 'a.sqlite', expect: 'SELECT 1' } }] });
  const hashes = [undefined, { 'a.sqlite': 'one' }, { 'a.sqlite': 'two' }].map(
    (prints) => compileRoot({ ...root, ...(prints && { prints }) }, options).part.hash,
  );
  expect(new Set(hashes).size).toBe(3);
});

test('graders of one key in two criteria keep names of their own', () => {
  const multi = (id: string) => ({
    id,
    grader: {
      type: 'multi',
      name: id,
      graders: {
        a: { type: 'string_check', name: 'a', input: '{{ sample.output_text }}', reference: id, operation: 'eq' },
      },
      calculate_output: 'a',
    },
  });
  const program = flatten(compileRoot(rootOf({ criteria: [multi('x'), multi('y')] }), options));
  expect(program.map(({ id }) => id)).toEqual(['a', 'x', 'a#2', 'y', 'reward']);
});
