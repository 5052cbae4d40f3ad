import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAnswerStore } from '../../../server/src/adapters/answerStore.ts';
import type { ModelsOptions } from '../../../server/src/adapters/judges/index.ts';
import { createModels } from '../../../server/src/adapters/judges/index.ts';
import type { Answer } from '../../../server/src/engine/world.ts';
import type { FaultName } from '../../provider/faults.ts';
import type { Provider, ProviderOptions } from '../../provider/server.ts';
import { startProvider } from '../../provider/server.ts';
import { embedAsk, hurried, never, rowAsk, scoreOf } from './asks.ts';

let provider: Provider;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith-models-'));
});
afterEach(async () => {
  await provider.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(options: ProviderOptions, models: Partial<ModelsOptions> = {}) {
  provider = await startProvider(options);
  const given = {
    baseURL: provider.url,
    apiKey: async () => 'sk-secret',
    budget: {},
    surroundings: hurried,
    timeout: 5000,
  };
  return () => createModels({ ...given, ...models });
}

const rows = (count: number) => Array.from({ length: count }, (_, row) => row);
const scoreIn = (answer: Answer) => ('value' in answer ? (answer.value as { result: number }).result : answer.message);

async function gradeAll(models: ReturnType<typeof createModels>, count: number) {
  return (await Promise.all(rows(count).map((row) => models.judge(rowAsk(row), never())))).map(scoreIn);
}

describe('no row is lost or scored wrongly where a tenth of the calls is', () => {
  const pairs: readonly [FaultName, FaultName][] = [
    ['throttled', 'broken'],
    ['throttledAfter', 'hangUp'],
    ['cut', 'garbled'],
    ['malformed', 'wrongSchema'],
  ];

  test.each(pairs)('%s, and a tenth %s', async (one, other) => {
    const models = await start({ faults: { [one]: 0.1, [other]: 0.1 } });
    expect(await gradeAll(models(), 500)).toEqual(rows(500).map(scoreOf));
    expect(provider.requests.length).toBeGreaterThan(580);
  });

  test('silent', async () => {
    const script = rows(50).map((row) => (row % 10 === 0 ? 'silent' : 'fine'));
    const models = await start({ script }, { concurrency: 50, timeout: 500 });
    expect(await gradeAll(models(), 50)).toEqual(rows(50).map(scoreOf));
  });

  test.each([1, 3])('and none where only %i at a time are admitted', async (admits) => {
    const models = await start({ admits, latency: 2 });
    expect(await gradeAll(models(), 100)).toEqual(rows(100).map(scoreOf));
    expect(provider.peak()).toBe(admits);
  });
});

test('a stopped run goes on where it was: only what is missing is asked', async () => {
  const models = await start({ latency: 5 }, { store: createAnswerStore(folder), concurrency: 4 });
  const stop = new AbortController();
  const first = models();
  let done = 0;
  const stopped = rows(100).map((row) =>
    first.judge(rowAsk(row), stop.signal).then(() => {
      if (++done === 20) stop.abort(new Error('enough'));
    }),
  );
  const ended = await Promise.allSettled(stopped);
  const kept = ended.filter(({ status }) => status === 'fulfilled').length;
  expect(kept).toBeLessThan(40);

  const second = models();
  expect(await gradeAll(second, 100)).toEqual(rows(100).map(scoreOf));
  expect(second.spent().calls).toBeLessThanOrEqual(100 - kept);

  const third = models();
  expect(await gradeAll(third, 100)).toEqual(rows(100).map(scoreOf));
  expect(third.spent()).toMatchObject({ calls: 0, cost: 0 });
});

test('the key is in no file of the store', async () => {
  const models = await start({}, { store: createAnswerStore(folder) });
  await gradeAll(models(), 3);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  expect(texts.length).toBe(3);
  expect(texts.join()).not.toMatch(/sk-secret/);
});

test('a run stops at its budget, and what is there stays', async () => {
  const prices = { 'gpt-5-mini': { input: 0, output: 1000 } };
  const models = (await start({}, { prices, budget: { maxCost: 1 }, concurrency: 4 }))();
  const scores = await gradeAll(models, 200);
  const { cost, stopped } = models.spent();
  expect(cost).toBeLessThanOrEqual(1);
  expect(stopped).toMatch(/budget of \$1/);
  expect(scores.filter((score) => typeof score === 'number').length).toBe(provider.requests.length);
});

test('a wrong key is found out once, not with every row', async () => {
  const models = await start({ key: 'another', latency: 5 }, { concurrency: 4 });
  const answers = await gradeAll(models(), 200);
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/Set API Key/);
});

test('judge and embeddings share one account; this machine costs nothing', async () => {
  const models = (await start({}))();
  await models.embed(embedAsk('a', 'b'), never());
  await models.judge(rowAsk(1), never());
  expect(models.spent()).toMatchObject({ calls: 2, cost: 0, unknownPrice: [] });
  expect(Object.keys(models.spent().usage)).toEqual(['text-embedding-3-large', 'gpt-5-mini']);
});
