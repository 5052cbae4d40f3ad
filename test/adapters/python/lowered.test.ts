import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createPython, type Python } from '../../../server/src/adapters/python/python.ts';
import type { Lowered, LoweredPython } from '../../../server/src/engine/checks/lowered/lowered.ts';
import { pythonText } from '../../../server/src/engine/checks/lowered/pythonPiece.ts';
import type { JsonObject } from '../../../server/src/engine/json.ts';
import type { Outcome } from '../../../server/src/engine/outcome.ts';
import { rowTexts } from '../../../server/src/engine/rowTexts.ts';
import { compileValue } from '../../../server/src/engine/value.ts';
import { type Case, checkOf, compileCriterion, outcomeOf, rowOf } from '../../engine/checks/run.ts';
import { bundleChild } from './bundleChild.ts';
import { never } from './run.ts';

interface Pair {
  readonly id: string;
  readonly candidate: string;
  readonly reference: string;
  readonly options: JsonObject;
  readonly equal: boolean;
}

const folder = join(import.meta.dirname, '../../engine/checks');
const tables = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

let bundle: Awaited<ReturnType<typeof bundleChild>>;
let python: Python;

beforeAll(async () => {
  bundle = await bundleChild();
  python = createPython({ ...bundle, memoryLimit: 512 * 2 ** 20 });
});

afterAll(async () => {
  await python.dispose();
  await bundle.remove();
});

function loweredOf({ criterion }: Case): Lowered | undefined {
  const { check, value } = checkOf(criterion);
  const of = compileValue(criterion.of ?? check.of);
  return check.lower?.(value, { id: 'it', spec: criterion, of, judge: {}, metrics: {}, models: {} });
}

/** One grader for all cases: which check it is, and its config, come with the item. */
function sourceOf(all: readonly LoweredPython[]): string {
  const names = [...new Set(all.map(({ name }) => name))].map((name) => `"${name}": ${name}`);
  const grade = `def grade(sample, item):
    return scored(CHECKS[item["name"]], row_of(sample, item["item"]), item["config"])`;
  return `${pythonText(all.map((each) => each.python))}\n\n\nCHECKS = {${names.join(', ')}}\n\n\n${grade}\n`;
}

/** What the rubric says of a case and what the compiled check says, where they differ. */
async function difference(entry: Case, found: LoweredPython, source: string, outcome: Outcome) {
  const { sample, item } = rowTexts(rowOf(entry));
  const wrapped = `{"name":"${found.name}","config":${JSON.stringify(found.config)},"item":${item}}`;
  const answer = await python.ask({ ask: 'python', source, sample, item: wrapped, timeLimit: 20 }, never);
  const got = 'flag' in answer ? answer.message : Number(answer.value);
  const isSame = 'score' in outcome ? got === outcome.score : typeof got === 'string';
  return isSame ? [] : [{ name: entry.name, wanted: outcome, got }];
}

function lowerable(cases: readonly Case[]) {
  return cases.flatMap((entry) => {
    const found = loweredOf(entry);
    return found && 'python' in found && compileCriterion(entry.criterion).refusal === undefined
      ? [{ entry, found }]
      : [];
  });
}

/** The platform hands Python rows that are parsed: these cases are beyond it, and the export notes it. */
const beyond = [
  'a reference with a key twice',
  'every digit of the item counts',
  'calls with a number of too many places are not taken for none',
];

describe.each(tables)('%s gives the same in Python', (file) => {
  const cases = (parse(readFileSync(join(folder, file), 'utf8')) as Case[]).filter(
    ({ invalid, answers, name }) => !invalid && !answers && !beyond.includes(name),
  );
  const lowered = lowerable(cases);
  test.runIf(lowered.length > 0)('every case that Python can express', async () => {
    const source = sourceOf(lowered.map(({ found }) => found));
    const all = lowered.map(({ entry, found }) => difference(entry, found, source, outcomeOf(entry)));
    expect((await Promise.all(all)).flat()).toEqual([]);
  });
});

test('pairs of queries whose equality is known', async () => {
  const read = readFileSync(new URL('sqlPairs.json', import.meta.url), 'utf8');
  const { cases, sql_schema } = JSON.parse(read) as { cases: readonly Pair[]; sql_schema: string };
  const lowered = lowerable(
    cases.map(({ id, candidate, reference, options }) => ({
      name: id,
      criterion: { sql: { schema: sql_schema, expect: '{{ item.reference }}', ...options } },
      text: candidate,
      item: { reference },
    })),
  );
  const source = sourceOf(lowered.map(({ found }) => found));
  const all = lowered.map(({ entry, found }, index) =>
    difference(entry, found, source, { score: cases[index]!.equal ? 1 : 0 }),
  );
  expect((await Promise.all(all)).flat()).toEqual([]);
  expect(lowered).toHaveLength(cases.length);
});

test('a query that reaches a limit is an error in Python too', async () => {
  const counting = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)';
  const queries = [`${counting} SELECT x FROM n`, `${counting} SELECT count(*) FROM n`, 'SELECT zeroblob(900000000)'];
  const lowered = lowerable(
    queries.map((text) => ({
      name: text,
      criterion: { sql: { schema: 'CREATE TABLE t(a);', expect: 'SELECT 1', max_rows: 9, time_limit: 0.3 } },
      text,
    })),
  );
  const source = sourceOf(lowered.map(({ found }) => found));
  const failed = { flag: 'other_error', message: 'A limit.' } as const;
  const all = lowered.map(({ entry, found }) => difference(entry, found, source, failed));
  expect((await Promise.all(all)).flat()).toEqual([]);
  expect(lowered).toHaveLength(queries.length);
});
