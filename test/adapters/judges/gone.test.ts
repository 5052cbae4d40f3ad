import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAnswerStore } from '../../../server/src/adapters/answerStore.ts';
import { createModels } from '../../../server/src/adapters/judges/index.ts';
import type { Answer } from '../../../server/src/engine/world.ts';
import type { FaultName } from '../../provider/faults.ts';
import { type Provider, type ProviderOptions, startProvider } from '../../provider/server.ts';
import { hurried, never, rowAsk, scoreOf } from './asks.ts';

let provider: Provider;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith-gone-'));
});
afterEach(async () => {
  await provider.close();
  await rm(folder, { recursive: true, force: true });
});

const concurrency = 8;
const models = (baseURL: string, timeout: number) =>
  createModels({
    ...{ baseURL, concurrency, budget: {}, surroundings: hurried, timeout },
    apiKey: async () => undefined,
    store: createAnswerStore(folder),
  });
const grade = (baseURL: string, rows: number, timeout = 5000): Promise<Answer[]> => {
  const { judge } = models(baseURL, timeout);
  return Promise.all(Array.from({ length: rows }, (_, row) => judge(rowAsk(row), never())));
};
const graded = (answers: readonly Answer[]) => answers.filter((answer) => 'value' in answer);
const messages = (answers: readonly Answer[]) =>
  answers.flatMap((answer) => ('flag' in answer ? [answer.message] : []));
const fine = (count: number) => Array.from({ length: count }, () => 'fine' as const);

async function leaving(fault: FaultName, options: ProviderOptions = {}) {
  provider = await startProvider({ script: fine(100), faults: { [fault]: 1 }, ...options });
  return provider;
}

test.each([
  ['hangUp', /^No connection to .* Check the address, and that the server runs\./, 5000],
  ['silent', /did not answer in time\./, 500],
] as const)(
  'of a provider that is %s in the middle of a run what it graded stays; it is soon left alone',
  async (fault, cause, timeout) => {
    const { url, requests } = await leaving(fault);
    const answers = await grade(url, 3000, timeout);
    expect(graded(answers).length).toBeGreaterThan(80);
    for (const message of messages(answers)) expect(message).toMatch(cause);
    expect(messages(answers).at(-1)).toMatch(
      /It is not asked any more in this run, after \d+ calls without an answer\.$/,
    );
    expect(requests.length).toBeLessThan(100 + 20 * concurrency);
  },
);

test('when it is back, only what is missing is asked', async () => {
  const { url, requests } = await leaving('hangUp');
  await grade(url, 1000);
  await provider.close();
  provider = await startProvider({ port: Number(new URL(url).port) });
  expect((await grade(url, 1000)).map((answer) => 'value' in answer && answer.value)).toEqual(
    Array.from({ length: 1000 }, (_, row) => expect.objectContaining({ result: scoreOf(row) })),
  );
  expect(provider.requests.length).toBe(900);
  expect(requests.length).toBeGreaterThan(100);
});

test('a provider that is away for a moment loses no row', async () => {
  const script = [...fine(100), ...Array.from({ length: 5 * concurrency }, () => 'hangUp' as const)];
  const { url } = await leaving('hangUp', { script, faults: {} });
  expect(graded(await grade(url, 300)).length).toBe(300);
});

test('one that answers is there, even where it only fails', async () => {
  const { url } = await leaving('broken');
  const answers = await grade(url, 400);
  for (const message of messages(answers)) expect(message).not.toMatch(/not asked any more/);
});
