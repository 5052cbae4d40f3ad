import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GradingHost, RowsRequest } from '../../server/src/engine/grading.ts';
import type { Json } from '../../server/src/engine/json.ts';
import type { RowsWindow } from '../../server/src/engine/rows/rowsWindow.ts';
import type { Root } from '../../server/src/engine/spec.ts';
import { createGrading } from '../../server/src/grading.ts';

const options = { metrics: {}, models: {}, pythonTimeLimit: 1 };
const never = new AbortController().signal;
const nothing = () => undefined;
const samples = { file: 'rows.jsonl' };
const text = Array.from({ length: 30 }, (_, n) => {
  const list = n % 3 === 0 ? [{ id: 'kind', requirement: 'Is kind.' }] : [{ id: 'one', contains: '1' }];
  const item = { list, answer: String(n % 3), ...(n % 4 > 0 && { flag: n % 2 === 0 }), ...(n % 5 > 0 && { rest: n }) };
  const labels = n % 2 === 0 ? { expert: { c0: n % 4 === 0 } } : {};
  return `${JSON.stringify({ id: `row ${n}`, item, completion: `${n % 3} ${'x'.repeat(n % 9)}`, ...labels })}\n`;
}).join('');

const refused = async () => ({ flag: 'other_error' as const, message: 'Nobody answers.' });
/** A world whose judge keeps what it said, as the store of answers does. */
const hostOf = (store: Set<string>): GradingHost => ({
  read: async function* () {
    yield text;
  },
  world: ({ budget }) => ({
    judge: async (ask) => {
      const name = JSON.stringify(ask);
      if (!budget || (budget.maxCalls === 0 && !store.has(name))) return refused();
      store.add(name);
      return { value: { verdict: JSON.stringify(ask).length % 2 ? 'met' : 'not_met', reason: 'So.', quotes: [] } };
    },
    python: refused,
    embed: refused,
    sql: refused,
    tokens: refused,
    spent: () => ({ cost: 0, calls: 0, remembered: 0, tokens: 0 }),
  }),
  synonyms: () => Promise.reject(new Error('There is no WordNet.')),
  due: () => false,
  turn: async () => undefined,
  dispose: async () => undefined,
});

const rootOf = (spec: Json): Root => {
  return { form: 'rubric', id: 'reward', path: [], graders: [{ id: 'reward', path: [], spec }] };
};

async function session(store = new Set<string>()) {
  const grading = createGrading(hostOf(store));
  const { hash, rows } = await grading.profile(samples, never);
  const named = { name: 'a', samplesHash: hash, rows };
  const common = (spec: Json) => ({ root: rootOf(spec), samples, options, session: named });
  const provider = { baseURL: '', concurrency: 1, prices: {} };
  const run = (spec: Json) => grading.run({ ...common(spec), provider, budget: {}, rows: false }, nothing, never);
  const ask = (spec: Json, more: Partial<RowsRequest> = {}) => {
    const window = { from: 0, count: 100, stats: true };
    return grading.rows({ ...common(spec), python: true, agreed: [], provider, window, ...more }, never);
  };
  return { run, ask };
}

const check = fc.oneof(
  fc.constantFrom('0', '1', '{{ item.answer }}', '{{ item.rest }}').map((equals) => ({ equals })),
  fc.constantFrom('x', 'xx', '1').map((contains) => ({ contains })),
);
const more = fc.record(
  {
    points: fc.integer({ min: -2, max: 5 }),
    gate: fc.constantFrom(true, 0.5),
    when: fc.constant('{{ item.flag }}'),
    pass_threshold: fc.constantFrom(0.3, 0.7),
  },
  { requiredKeys: [] },
);
const criteria = fc.array(fc.tuple(check, more), { minLength: 1, maxLength: 4 });
const rubrics = fc
  .record({ list: criteria, inner: criteria, aggregate: fc.constantFrom('points', 'mean', 'all') })
  .map(({ list, inner, aggregate }) => {
    const named = (of: typeof list, prefix: string) =>
      of.map(([found, rest], index) => ({ id: `${prefix}${index}`, ...found, ...rest }));
    return { aggregate, criteria: [...named(list, 'c'), { id: 'g', criteria: named(inner, 'i') }] } as unknown as Json;
  });
const withoutVersion = ({ version: _, ...rest }: RowsWindow) => rest;

describe('the rows of a session', () => {
  test('say what those of a fresh one would, whatever was asked before', async () => {
    const edits = fc.array(fc.tuple(rubrics, fc.boolean()), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(edits, async (steps) => {
        const { run, ask } = await session();
        for (const [spec, isRun] of steps) {
          if (isRun) await run(spec);
          const fresh = await (await session()).ask(spec);
          expect(withoutVersion((await ask(spec))!)).toEqual(withoutVersion(fresh!));
        }
      }),
      { numRuns: 60 },
    );
  });

  const judged = (...texts: string[]) =>
    ({ judge: { model: 'm' }, criteria: texts.map((requirement, n) => ({ id: `c${n}`, requirement })) }) as Json;

  test('hold what a judge said, and lack what it was not asked', async () => {
    const { run, ask } = await session();
    await run(judged('Is short.'));
    expect((await ask(judged('Is short.')))?.columns.map(({ stats }) => stats?.n)).toEqual([30, 30]);
    const found = await ask(judged('Is short.', 'Is long.'));
    expect(found?.columns.map(({ stats }) => [stats?.n, stats?.lacking])).toEqual([
      [0, 30],
      [30, 0],
      [0, 30],
    ]);
  });

  test('lack what hangs on a criterion of the row that a judge would have to be asked', async () => {
    const { ask } = await session();
    const spec = { judge: { model: 'm' }, criteria_from: '{{ item.list }}' } as Json;
    const found = await ask(spec, { window: { from: 0, count: 3, stats: true } });
    expect(found?.columns.map(({ key, kind }) => [key, kind])).toEqual([
      ['reward', 'reward'],
      ['criteria_from', 'criterion'],
    ]);
    expect(found?.rows.map(({ cells, whys }) => [cells, whys?.[0]?.state])).toEqual([
      [[null, null], 'lacking'],
      [[1, 1], undefined],
      [[0, 0], undefined],
    ]);
  });

  test('say what a judge has said before, also in another session', async () => {
    const store = new Set<string>();
    await (await session(store)).run(judged('Is short.'));
    const found = await (await session(store)).ask(judged('Is short.', 'Is long.'));
    expect(found?.columns.map(({ stats }) => stats?.n)).toEqual([0, 30, 0]);
  });

  test('are of one version as long as nothing changes', async () => {
    const { run, ask } = await session();
    await run(judged('Is short.'));
    const [one, other] = [await ask(judged('Is short.')), await ask(judged('Is short.'), { sort: { by: 'reward' } })];
    expect(one?.version).toBe(other?.version);
    await run(judged('Is short.'));
    expect((await ask(judged('Is short.')))?.version).not.toBe(one?.version);
  });
});
