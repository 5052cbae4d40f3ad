import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { GradingHost, RegradeRequest, RunRequest } from '../../../server/src/engine/grading.ts';
import type { Root } from '../../../server/src/engine/spec.ts';
import { createGrading } from '../../../server/src/grading.ts';

const count = 10_000;
const options = { metrics: {}, models: {}, pythonTimeLimit: 1 };
const never = new AbortController().signal;
const checks = Array.from({ length: 40 }, (_, n) => ({ id: `c${n}`, contains: String(n) }));
const root: Root = {
  ...{ form: 'rubric', id: 'reward', path: [] },
  graders: [{ id: 'reward', path: [], spec: { criteria: checks } }],
} as unknown as Root;

const host: GradingHost = {
  read: async function* () {
    for (let row = 0; row < count; row += 1000)
      yield Array.from({ length: 1000 }, (_, n) => `{"item": {"n": ${row + n}}, "completion": "${row + n}"}\n`).join(
        '',
      );
  },
  world: () => ({ spent: () => ({ cost: 0, calls: 0, remembered: 0, tokens: 0 }) }) as never,
  synonyms: () => Promise.reject(new Error('There is no WordNet.')),
  due: () => false,
  turn: async () => undefined,
  dispose: async () => undefined,
};

/** Bytes that live, once all that can go is gone. */
async function living(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let pass = 0; pass < 3; pass++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

test('a document that is closed frees what was held of its units', async () => {
  const grading = createGrading(host);
  const samples = { file: 'rows' };
  const { hash, rows } = (await grading.profile(samples, never))!;
  const session = { name: 'a', samplesHash: hash, rows };
  const provider = { baseURL: '', concurrency: 1, prices: {} };
  const request: RunRequest = { root, samples, options, provider, rows: false, session };
  const again: RegradeRequest = { root, samples, options, session, python: false, agreed: [] };
  await grading.run({ ...request, session: { ...session, name: 'warm' } }, () => undefined, never);
  grading.forget('warm');
  const before = await living();
  await grading.run(request, () => undefined, never);
  await grading.regrade(again, () => undefined, never);
  const held = (await living()) - before;
  grading.forget('a');
  const left = (await living()) - before;
  expect(held).toBeGreaterThan(500_000);
  expect(left).toBeLessThan(held / 4);
});

test('what comes for a closed document after that holds nothing again', async () => {
  const grading = createGrading(host);
  const stop = new AbortController();
  stop.abort(new Error('closed'));
  const session = { name: 'a', samplesHash: 'h', rows: count };
  const again: RegradeRequest = { root, samples: { file: 'rows' }, options, session, python: false, agreed: [] };
  await expect(grading.regrade(again, () => undefined, stop.signal)).rejects.toThrow('closed');
});
