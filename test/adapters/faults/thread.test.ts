import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gradingThread } from '../../../server/src/adapters/thread.ts';
import type { Grading, RegradeRequest, RunRequest } from '../../../server/src/engine/grading.ts';
import type { Root } from '../../../server/src/engine/spec.ts';

const worker = new URL('../../../server/src/worker.ts', import.meta.url);
const never = new AbortController().signal;
const nothing = () => undefined;
const options = { metrics: {}, models: {}, pythonTimeLimit: 1 };
const spec = {
  ...{ type: 'string_check', name: 'exact', operation: 'eq' },
  ...{ input: '{{ sample.output_text }}', reference: '{{ item.answer }}' },
};
const root: Root = { form: 'grader', id: 'exact', path: [], graders: [{ id: 'exact', path: [], spec }] };
const text = '{"answer": "1", "completion": "1"}\n{"answer": "1", "completion": "2"}\n';

let folder: string;
let grading: Grading | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith-thread-'));
});
afterEach(async () => {
  await grading?.dispose();
  await rm(folder, { recursive: true, force: true });
});

const requestOf = (file: string): RunRequest => ({
  ...{ root, options, samples: { file }, rows: false },
  provider: { baseURL: '', concurrency: 1, prices: {} },
});

test('a thread that runs out of memory ends its runs with a sentence; the next run has a new one, and so have live scores', async () => {
  const [small, large] = [join(folder, 'small.jsonl'), join(folder, 'large.jsonl')];
  await writeFile(small, text);
  await writeFile(large, `{"completion": [${'1.5,'.repeat(6_000_000)}1]}\n`);
  grading = gradingThread(worker, async () => null, { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 });
  const { hash, rows } = (await grading.profile({ file: small }, never))!;
  const session = { name: 'a', samplesHash: hash, rows };
  const run = () => grading!.run({ ...requestOf(small), session }, nothing, never);
  const live: RegradeRequest = { ...requestOf(small), session, python: false, agreed: [] };
  const mean = async () => (await grading!.regrade(live, nothing, never))?.summary.reward.mean;

  expect((await run()).summary.reward.mean).toBe(0.5);
  const ended = await Promise.allSettled([
    grading.run(requestOf(large), nothing, never),
    grading.regrade(live, nothing, never).then(() => grading!.profile({ file: large }, never)),
  ]);
  const reason = 'The grading thread ran out of memory; the next run starts a new one.';
  expect(ended.map((each) => each.status === 'rejected' && (each.reason as Error).message)).toEqual([reason, reason]);
  expect(await mean()).toBe(0.5);
  expect((await run()).summary.reward.mean).toBe(0.5);
});

const dying = (how: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id }) => { ${how} });`)}`,
  );

test.each([
  ['fails', 'throw new Error("It broke.")', 'The grading thread failed (It broke.); the next run starts a new one.'],
  ['is ended', 'process.exit(3)', 'The grading thread ended; the next run starts a new one.'],
])('a thread that %s says so at once', async (_what, how, message) => {
  grading = gradingThread(dying(how), async () => null);
  for (const file of ['a', 'b']) await expect(grading.run(requestOf(file), nothing, never)).rejects.toThrow(message);
});
