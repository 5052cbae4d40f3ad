import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileRoot, flatten } from '../../server/src/engine/compile.ts';
import type { Json, JsonObject } from '../../server/src/engine/json.ts';
import { run } from '../../server/src/engine/run.ts';
import { type Row, readRow } from '../../server/src/engine/sample.ts';
import type { World } from '../../server/src/engine/world.ts';
import { english } from '../../server/src/languages/message.ts';
import { summaryBuilder } from '../../server/src/science/summary.ts';

interface Case {
  readonly name: string;
  readonly rubric: JsonObject;
  readonly rows: readonly Json[];
  readonly mean: number | null;
  /** Each as `mean n errors`. */
  readonly criteria: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  readonly passed?: number;
  readonly more?: boolean;
}

const options = { metrics: {}, models: {}, pythonTimeLimit: 5 };
const answer = async () => ({ flag: 'other_error' as const, message: 'Nobody answers.' });
const world: World = { judge: answer, embed: answer, python: answer, sql: answer, tokens: answer };

async function summaryOf(rubric: JsonObject, lines: readonly Json[]) {
  const root = { form: 'rubric' as const, id: 'reward', path: [], graders: [{ id: 'reward', path: [], spec: rubric }] };
  const program = flatten(compileRoot(root, options));
  const builder = summaryBuilder(program);
  const signal = new AbortController().signal;
  for await (const _ of run(program, batch(lines.map(rowOf)), world, { signal, window: 8, done: builder.add }));
  return builder.summary();
}

async function* batch(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

function rowOf(line: Json, index: number): Row {
  const row = readRow(line, index + 1);
  if ('text' in row) throw new Error(english(row));
  return row;
}

const shown = ({ mean, n, errors }: { mean: number | null; n: number; errors: number }) =>
  `${mean === null ? '–' : Number(mean.toFixed(4))} ${n} ${errors}`;

describe('scores by tag, and by id where items share it', () => {
  const cases = parse(readFileSync(join(import.meta.dirname, 'tags.yaml'), 'utf8')) as Case[];
  test.each(cases)('$name', async (entry) => {
    const { reward, criteria, tags, moreTags, passed } = await summaryOf(entry.rubric, entry.rows);
    if (entry.mean === null) expect(reward.mean).toBeNull();
    else expect(reward.mean).toBeCloseTo(entry.mean, 12);
    expect(Object.fromEntries(criteria.map((each) => [each.id, shown(each)]))).toEqual(entry.criteria);
    expect(tags && Object.fromEntries(tags.map((each) => [each.tag, shown(each)]))).toEqual(entry.tags);
    if (entry.passed !== undefined) expect(passed?.share).toBe(entry.passed);
    expect(moreTags).toBeUndefined();
  });
});

test('of very many ids and tags only the first are held, and it says so', async () => {
  const criterion = (id: string) => ({ id, tags: [id], contains: 'a' });
  const rows = Array.from({ length: 300 }, (_, index) => ({
    item: { id: index, rubric: [criterion('shared'), criterion(`own ${index}`)] },
    completion: 'a',
  }));
  const { criteria, tags, moreTags } = await summaryOf({ criteria_from: '{{ item.rubric }}' }, rows);
  expect(criteria.map(({ id, n }) => [id, n])).toEqual([
    ['criteria_from', 300],
    ['shared', 300],
  ]);
  expect(tags).toHaveLength(100);
  expect(tags?.[0]).toMatchObject({ tag: 'shared', n: 300, mean: 1 });
  expect(moreTags).toBe(true);
});
