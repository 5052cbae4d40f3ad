import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRoot, flatten } from '../../server/src/engine/compile.ts';
import type { GradingHost, Regraded, RegradeRequest, RunRequest } from '../../server/src/engine/grading.ts';
import type { Json } from '../../server/src/engine/json.ts';
import { run } from '../../server/src/engine/run.ts';
import type { Root } from '../../server/src/engine/spec.ts';
import type { Answer } from '../../server/src/engine/world.ts';
import { readSamples } from '../../server/src/formats/samples/jsonl.ts';
import { createGrading } from '../../server/src/grading.ts';
import { summaryBuilder } from '../../server/src/science/summary.ts';

const options = { metrics: {}, models: {}, pythonTimeLimit: 1 };
const never = new AbortController().signal;
const nothing = () => undefined;

/** A world whose Python and judge give what a text says, an error where it says none; counts what it is asked. */
function hostOf(text: () => string) {
  const asked = { python: 0, judge: 0, reads: 0 };
  const refused = async (): Promise<Answer> => ({ flag: 'other_error', message: 'Nobody answers.' });
  const host: GradingHost = {
    read: async function* () {
      asked.reads++;
      yield text();
    },
    world: ({ budget }) => ({
      python: async ({ sample }) => {
        asked.python++;
        const value = (JSON.parse(sample) as { output_text: string }).output_text.length / 10;
        return value > 0.8 ? { flag: 'python_grader_runtime_error', message: `It is ${value}.` } : { value };
      },
      judge: async (ask) => {
        if (!budget) return refused();
        asked.judge++;
        return { value: { steps: [], result: (JSON.stringify(ask.messages).length % 11) / 10 } };
      },
      embed: refused,
      sql: refused,
      tokens: refused,
      spent: () => ({ cost: 0, calls: 0, remembered: 0, tokens: 0 }),
    }),
    synonyms: () => Promise.reject(new Error('There is no WordNet.')),
    due: () => false,
    turn: async () => undefined,
    dispose: async () => undefined,
  };
  return { host, asked };
}

const lines = (count: number, extra: (n: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, n) => {
    const item = { answer: String(n % 3), ...(n % 4 > 0 && { flag: n % 2 === 0 }), ...extra(n) };
    return `${JSON.stringify({ id: `row ${n}`, item, completion: `${n % 3} ${'x'.repeat(n % 9)}`.trim() })}\n`;
  }).join('');

const rootOf = (spec: Json): Root => ({
  form: 'rubric',
  id: 'reward',
  path: [],
  graders: [{ id: 'reward', path: [], spec }],
});

/** A grading thread with samples, and what is asked of it. */
async function bench(text: string) {
  const state = { text };
  const { host, asked } = hostOf(() => state.text);
  const grading = createGrading(host);
  const samples = { file: 'rows.jsonl' };
  const { hash, rows } = await grading.profile(samples, never);
  const session = { name: 'a', samplesHash: hash, rows };
  const common = (spec: Json) => ({ root: rootOf(spec), samples, options });
  const provider = { baseURL: '', concurrency: 1, prices: {} };
  const start = (spec: Json, more: Partial<RunRequest> = {}) =>
    grading.run({ ...common(spec), provider, budget: {}, rows: false, session, ...more }, nothing, never);
  const regrade = (spec: Json, more: Partial<RegradeRequest> = {}, listen: (first: Regraded) => void = nothing) =>
    grading.regrade({ ...common(spec), session, python: true, agreed: [], ...more }, listen, never);
  return { state, asked, grading, run: start, regrade };
}

/** What grading everything anew says, row by row in their order. */
async function freshly(text: string, spec: Json) {
  const { host } = hostOf(() => text);
  const program = flatten(compileRoot(rootOf(spec), options));
  const request = { root: rootOf(spec), samples: { text }, options, budget: {}, rows: false };
  const world = host.world({ ...request, provider: { baseURL: '', concurrency: 1, prices: {} } }, nothing);
  const builder = summaryBuilder(program);
  for await (const batch of run(program, rowsOf(text), world, { signal: never, window: 8 })) batch.forEach(builder.add);
  return builder.summary();
}

async function* rowsOf(text: string) {
  for await (const { rows } of readSamples(chunk(text))) yield rows;
}

async function* chunk(text: string) {
  yield text;
}

const equals = (answer: string) => ({ equals: answer });
const contains = (needle: string) => ({ contains: needle });
const python = (n: number) => ({ python: `def grade(sample, item):\n    return ${n}\n` });
const requirement = (text: string) => ({ requirement: text });
const criterion = (id: string, check: object, more: object = {}) => ({ id, ...check, ...more });
const judge = { model: 'm' };
const rubric = (...criteria: object[]) => ({ judge, criteria }) as unknown as Json;

const check = fc.oneof(
  fc.constantFrom('0', '1', '{{ item.answer }}', '{{ item.nothing }}').map(equals),
  fc.constantFrom('x', 'xx', '1').map(contains),
  fc.integer({ min: 0, max: 2 }).map(python),
  fc.constantFrom('Is short.', 'Is long.').map(requirement),
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
      of.map(([found, rest], index) => criterion(`${prefix}${index}`, found, rest));
    return {
      judge,
      aggregate,
      criteria: [...named(list, 'c'), { id: 'g', criteria: named(inner, 'i') }],
    } as unknown as Json;
  });

const key = (path: readonly unknown[]) => JSON.stringify(path);

/** Each grader of a summary by its path. */
function byPath(summary: Awaited<ReturnType<typeof freshly>>) {
  const { criteria, ...whole } = summary;
  return new Map<string, unknown>([...criteria.map((each) => [key(each.path), each] as const), [key([]), whole]]);
}

describe('what is graded again', () => {
  test('is what a fresh run would say of the text, whatever was graded before', async () => {
    const text = lines(40);
    const edits = fc.array(fc.tuple(rubrics, fc.constantFrom('run', 'regrade')), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(edits, async (steps) => {
        const { run: again, regrade } = await bench(text);
        for (const [spec, how] of steps) {
          const wanted = byPath(await freshly(text, spec));
          if (how === 'run') await again(spec);
          const found = (await regrade(spec))!;
          const lacking = new Set(found.lacking.map(key));
          if (how === 'run') expect([...lacking]).toEqual([]);
          for (const [path, figures] of byPath(found.summary))
            if (!lacking.has(path)) expect([path, figures]).toEqual([path, wanted.get(path)]);
        }
      }),
    );
  });

  test('is what changed, and that alone', async () => {
    const { run: first, regrade, asked } = await bench(lines(30));
    const spec = (answer: string) => rubric(criterion('a', python(1)), criterion('b', equals(answer)));
    await first(spec('1'));
    expect(asked).toMatchObject({ python: 30 });
    await regrade(spec('2'));
    expect(asked).toMatchObject({ python: 30, reads: 2 });
    await regrade(rubric(criterion('a', python(2)), criterion('b', equals('2'))));
    expect(asked).toMatchObject({ python: 60 });
    await regrade(spec('1'));
    expect(asked).toMatchObject({ python: 60 });
  });

  test('asks no judge, and says of what hangs on one that it is not known', async () => {
    const { run: first, regrade, asked } = await bench(lines(12));
    const spec = (wanted: string) => rubric(criterion('a', equals('1')), criterion('b', requirement(wanted)));
    await first(spec('Is short.'));
    const before = asked.judge;
    const other = await regrade(spec('Is long.'));
    expect(other?.lacking).toEqual([['criteria', 1], []]);
    const weighed = await regrade(
      rubric(criterion('a', equals('1'), { points: 5 }), criterion('b', requirement('Is short.'))),
    );
    expect(weighed?.lacking).toEqual([]);
    expect(asked.judge).toBe(before);
  });

  test('asks a judge nothing about rows that a free gate closes, and nothing is lacking where it closes all', async () => {
    const { regrade } = await bench(lines(12));
    const spec = (answer: string) =>
      rubric(criterion('a', contains(answer), { gate: true }), criterion('b', requirement('Is short.')));
    expect((await regrade(spec('never')))?.lacking).toEqual([]);
    expect((await regrade(spec('1')))?.lacking).toEqual([['criteria', 1], []]);
  });

  test('leaves out Python where it may not be asked', async () => {
    const { regrade, asked } = await bench(lines(12));
    const found = await regrade(rubric(criterion('a', equals('1')), criterion('b', python(1))), { python: false });
    expect(found?.lacking).toEqual([['criteria', 1], []]);
    expect(asked.python).toBe(0);
  });

  test('of criteria that stand in the rows is all that needs no judge', async () => {
    const own = (check: object) => lines(12, () => ({ rubric: [criterion('r', check)] }));
    const spec = {
      judge,
      criteria_from: '{{ item.rubric }}',
      criteria: [criterion('a', equals('1'))],
    } as unknown as Json;
    const free = own(equals('1'));
    const found = await (await bench(free)).regrade(spec);
    expect(found?.lacking).toEqual([]);
    expect(found?.summary).toEqual(await freshly(free, spec));
    const { regrade, asked } = await bench(own(requirement('Is short.')));
    expect((await regrade(spec))?.lacking.map(key)).toContain('[]');
    expect(asked.judge).toBe(0);
  });
});

test('a formula knows its criteria by their ids, so that a new id is another rubric', () => {
  const spec = (id: string) =>
    ({ aggregate: { formula: 'a' }, criteria: [criterion(id, equals('1'))] }) as unknown as Json;
  const [one, other] = ['a', 'b'].map((id) => compileRoot(rootOf(spec(id)), options).part.hash);
  expect(one).not.toBe(other);
});

describe('many samples', () => {
  const text = lines(2500);
  const spec = (answer: string) => rubric(criterion('a', equals(answer)), criterion('b', python(1)));

  test('are graded in part first, by a choice that stays the same, and then as a whole', async () => {
    const { regrade } = await bench(text);
    const heard: Regraded[] = [];
    const whole = await regrade(spec('1'), {}, (first) => heard.push(first));
    const again = await regrade(spec('1'), {}, (first) => heard.push(first));
    expect(heard.map(({ summary }) => summary.graded)).toEqual([1000, 1000]);
    expect(heard[1]).toEqual(heard[0]);
    expect(heard[0]!.summary.reward.ci95).not.toBeNull();
    expect(whole!.summary).toEqual(await freshly(text, spec('1')));
    expect(again).toEqual(whole);
  });

  test('are not graded again where nothing of a grader changed', async () => {
    const { run: first, regrade, asked } = await bench(text);
    await first(spec('1'));
    await regrade(spec('2'));
    expect(asked.python).toBe(2500);
  });

  test('tell of the first errors one by one and count the rest', async () => {
    const { regrade } = await bench(text);
    const found = (await regrade(rubric(criterion('a', equals('{{ item.nothing }}')))))!;
    expect(found.failed).toHaveLength(1000);
    expect(found.more).toEqual([{ id: 'a', count: 1500 }]);
  });
});

describe('samples that are not those of the session', () => {
  test.each([2, 3000])('give no answer: %i rows', async (count) => {
    const { state, regrade } = await bench(lines(count));
    const spec = rubric(criterion('a', equals('1')));
    state.text = lines(count).replaceAll('x', 'y');
    expect(await regrade(spec)).toBeUndefined();
  });

  test('that change while the rest is graded give none for the rest, and are not remembered', async () => {
    const text = lines(3000);
    const { state, regrade } = await bench(text);
    const spec = rubric(criterion('a', contains('y')));
    const changed = await regrade(spec, {}, () => {
      state.text = text.replaceAll('x', 'y');
    });
    expect(changed).toBeUndefined();
    state.text = text;
    expect((await regrade(spec))?.summary).toEqual(await freshly(text, spec));
  });

  test('leave nothing of a run behind', async () => {
    const text = lines(30);
    const { state, run: first, regrade } = await bench(text);
    const spec = rubric(criterion('a', contains('y')));
    state.text = text.replaceAll('x', 'y');
    await first(spec);
    state.text = text;
    expect((await regrade(spec))?.summary).toEqual(await freshly(text, spec));
  });
});

test('what is forgotten is read and graded again', async () => {
  const { grading, regrade, asked } = await bench(lines(12));
  const spec = rubric(criterion('a', python(1)));
  await regrade(spec);
  await regrade(spec);
  expect(asked).toMatchObject({ python: 12, reads: 2 });
  grading.forget('a');
  await regrade(spec);
  expect(asked).toMatchObject({ python: 24, reads: 3 });
});

test('a plan that is given up ends with the reason, and a newer one says all the same', async () => {
  const text = lines(2500);
  const { grading, regrade } = await bench(text);
  const spec = rubric(criterion('a', equals('1')));
  const stop = new AbortController();
  const { hash, rows } = await grading.profile({ text }, never);
  const request = { root: rootOf(spec), samples: { text }, options, python: true, agreed: [] };
  const given = grading.regrade(
    { ...request, session: { name: 'a', samplesHash: hash, rows } },
    () => stop.abort(new Error('The text has changed.')),
    stop.signal,
  );
  await expect(given).rejects.toThrow('The text has changed.');
  expect((await regrade(spec))?.summary).toEqual(await freshly(text, spec));
});
