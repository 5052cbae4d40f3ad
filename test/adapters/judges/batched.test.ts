import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAnswerStore } from '../../../server/src/adapters/answerStore.ts';
import { createModels } from '../../../server/src/adapters/judges/index.ts';
import { compileGrader, flatten } from '../../../server/src/engine/compile.ts';
import type { JsonObject } from '../../../server/src/engine/json.ts';
import type { Outcome } from '../../../server/src/engine/outcome.ts';
import { run } from '../../../server/src/engine/run.ts';
import { type Row, readRow } from '../../../server/src/engine/sample.ts';
import type { World } from '../../../server/src/engine/world.ts';
import { type ChatBody, type Provider, type ProviderOptions, startProvider } from '../../provider/server.ts';
import { hurried, never } from './asks.ts';

let provider: Provider;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith-batched-'));
});
afterEach(async () => {
  await provider.close();
  await rm(folder, { recursive: true, force: true });
});

const ids = ['even', 'third', 'fifth'] as const;
const spec = (judge: JsonObject): JsonObject => ({
  judge: { model: 'local-judge', batch: true, ...judge },
  criteria: ids.map((id) => ({ id, requirement: `Is ${id}.` })),
});
const rules = {
  even: (row: number) => row % 2 === 0,
  third: (row: number) => row % 3 === 0,
  fifth: (row: number) => row % 5 === 0,
};

function rowIn({ messages }: ChatBody): number {
  return Number(/ROW=(\d+)/.exec(String(messages[1]!.content))![1]);
}

/** The verdict on each criterion that the schema asks about. */
function verdicts(body: ChatBody): Record<string, JsonObject> {
  const row = rowIn(body);
  const wanted = Object.keys(body.response_format!.json_schema!.schema!.properties as object) as (typeof ids)[number][];
  const part = (id: (typeof ids)[number]) => ({
    quotes: [],
    reason: 'So.',
    verdict: rules[id](row) ? 'met' : 'not_met',
  });
  return Object.fromEntries(wanted.map((id) => [id, part(id)]));
}

const rowOf = (row: number) => readRow({ item: {}, sample: { output_text: `ROW=${row}` } }, row) as Row;

/** Grades so many rows by a provider: what each criterion says of each, and what it took. */
async function grade(count: number, options: ProviderOptions, judge: JsonObject = {}) {
  provider = await startProvider({ judge: verdicts, ...options });
  return () => again(count, judge);
}

async function again(count: number, judge: JsonObject) {
  const models = createModels({
    baseURL: provider.url,
    apiKey: async () => 'sk-secret',
    budget: {},
    surroundings: hurried,
    timeout: 5000,
    store: createAnswerStore(folder),
  });
  const world = { ...models } as unknown as World;
  const program = flatten(compileGrader({ id: 'reward', path: [], spec: spec(judge) }, compiling));
  const rows = Array.from({ length: count }, (_, row) => rowOf(row));
  const cells: Record<string, unknown>[] = [];
  for await (const graded of run(program, once(rows), world, { signal: never(), window: 64 }))
    for (const { outcomes } of graded)
      cells.push(Object.fromEntries(program.map(({ id }, index) => [id, told(outcomes[index]!)])));
  return { cells, spent: models.spent() };
}

const compiling = { metrics: {}, models: {}, pythonTimeLimit: 5, sandboxed: false };

async function* once(rows: readonly Row[]) {
  yield rows;
}

function told(outcome: Outcome): unknown {
  return 'score' in outcome ? outcome.score : 'flag' in outcome ? outcome.flag : 'skipped';
}

const wanted = (row: number) => Object.fromEntries(ids.map((id) => [id, rules[id](row) ? 1 : 0]));

test('three criteria are one call a row, and cost one', async () => {
  const graded = await grade(40, {});
  const { cells, spent } = await graded();
  expect(cells).toMatchObject(cells.map((_, row) => wanted(row)));
  expect(provider.requests.length).toBe(40);
  expect(spent.calls).toBe(40);
  expect((await graded()).spent.calls).toBe(0);
  expect(provider.requests.length).toBe(40);
});

test('draws are so many calls', async () => {
  const { spent } = await (await grade(5, {}, { votes: 3, temperature: 1 }))();
  expect(spent.calls).toBe(15);
});

test.each([
  ['throttled', 'broken'],
  ['cut', 'garbled'],
  ['malformed', 'wrongSchema'],
] as const)(
  'no cell is lost or scored wrongly where a tenth of the calls is %s, and a tenth %s',
  async (one, other) => {
    const { cells } = await (await grade(200, { faults: { [one]: 0.1, [other]: 0.1 } }))();
    expect(cells).toMatchObject(cells.map((_, row) => wanted(row)));
  },
);

test('a criterion that the judge leaves out is an error of its cell, and is asked about again in the next run', async () => {
  let isMended = false;
  const judge = (body: ChatBody) => {
    const { third, ...rest } = verdicts(body);
    return rowIn(body) === 1 && !isMended ? rest : { ...rest, third };
  };
  const graded = await grade(3, { judge });
  const { cells } = await graded();
  expect(cells[1]).toEqual({ ...wanted(1), third: 'model_grader_parse_error', reward: 'model_grader_parse_error' });
  expect([cells[0], cells[2]]).toMatchObject([wanted(0), wanted(2)]);
  const before = provider.requests.length;
  expect(before).toBe(3 + 4);
  isMended = true;
  expect((await graded()).cells).toMatchObject([0, 1, 2].map(wanted));
  expect(provider.requests.length).toBe(before + 1);
});

test('a criterion in another form is an error of its cell', async () => {
  const judge = (body: ChatBody) => ({ ...verdicts(body), fifth: 'met' });
  const { cells } = await (await grade(1, { judge }))();
  expect(cells[0]).toMatchObject({ even: 1, third: 1, fifth: 'model_grader_parse_error' });
});

test('a reply that holds nothing that was asked for is an error of all', async () => {
  const { cells } = await (await grade(1, { judge: () => ({ verdict: 'met' }) }))();
  expect(cells[0]).toMatchObject(Object.fromEntries(ids.map((id) => [id, 'model_grader_parse_error'])));
});
