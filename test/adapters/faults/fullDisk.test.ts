import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerKey, createAnswerStore } from '../../../server/src/adapters/answerStore.ts';
import { createModels } from '../../../server/src/adapters/judges/index.ts';
import { type Provider, startProvider } from '../../provider/server.ts';
import { hurried, never, rowAsk, scoreOf } from '../judges/asks.ts';
import { spawnCommand } from './spawnCommand.ts';

let folder: string;
let provider: Provider;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith-full-'));
  provider = await startProvider();
});
afterEach(async () => {
  await provider.close();
  await rm(folder, { recursive: true, force: true });
});

const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());

describe('answers on a full disk', () => {
  const full = async () => Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }));

  test('are the right ones; it is told, and nothing is left behind', async () => {
    const told: unknown[] = [];
    const { judge } = createModels({
      ...{ baseURL: provider.url, apiKey: async () => undefined, budget: {}, surroundings: hurried },
      store: createAnswerStore(folder, full),
      onStoreFault: (error) => told.push(error),
    });
    const rows = Array.from({ length: 40 }, (_, row) => row);
    const answers = await Promise.all(rows.map((row) => judge(rowAsk(row), never())));
    expect(answers).toEqual(
      rows.map((row) => expect.objectContaining({ value: expect.objectContaining({ result: scoreOf(row) }) })),
    );
    expect(told.length).toBe(40);
    expect(await files()).toEqual([]);
  });

  test('are kept again where the folder was only cleared', async () => {
    const store = createAnswerStore(folder);
    await store.put(answerKey('a'), 1);
    await rm(join(folder, 'answers'), { recursive: true });
    await store.put(answerKey('a'), 2);
    expect(await store.get(answerKey('a'))).toBe(2);
  });
});

const spec = `type: score_model
name: tone
model: local-judge
range: [0, 1]
input:
  - role: user
    content: "{{ sample.output_text }}"
`;

/** As on a disk that is full. */
const noFileGrows = 'ulimit -f 0;';

/** Runs the command, where the shell said something before. */
async function runAfter(before: string) {
  const args = ['run', 'a.grader.yaml', '--max-cost', '1', '--base-url', provider.url, '--format', 'json'];
  const { code, out, log } = await spawnCommand({ folder, cache: join(folder, 'cache'), before }, args).ended;
  return { code, figures: JSON.parse(out), log };
}

test('a run of the command goes on, gives the right figures, and says once of each what is not kept', async () => {
  const rows = Array.from({ length: 50 }, (_, row) =>
    JSON.stringify({ item: {}, completion: `SCORE=${scoreOf(row)}` }),
  );
  await writeFile(join(folder, 'a.grader.yaml'), spec);
  await writeFile(join(folder, 'a.samples.jsonl'), rows.join('\n'));
  const full = await runAfter(noFileGrows);
  expect(full.log.match(/not kept.*/g)).toEqual([
    'not kept: the file would be larger than is allowed.',
    `not kept in ${join(folder, 'cache')}: the file would be larger than is allowed.`,
  ]);
  expect((await files()).filter(({ name }) => name.endsWith('.part'))).toEqual([]);
  const free = await runAfter('');
  expect(free.log).not.toContain('not kept');
  expect(full.code).toBe(0);
  expect(full.figures.rows).toEqual(free.figures.rows);
  expect(full.figures.reward.mean).toBeCloseTo(free.figures.reward.mean, 12);
  expect([full.figures.graded, full.figures.errors]).toEqual([50, 0]);
  expect(provider.requests.length).toBe(100);
});
