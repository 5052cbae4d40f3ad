import { expect, test } from 'vitest';
import type { AnswerStore } from '../../../server/src/adapters/answerStore.ts';
import { remembered } from '../../../server/src/adapters/remembered.ts';
import type { Json } from '../../../server/src/engine/json.ts';
import type { Answer, JudgeAsk } from '../../../server/src/engine/world.ts';
import { judgeAsk, never } from './asks.ts';

const usage = { model: 'gpt-5-mini', input: 1, cachedInput: 0, output: 1 };
const good: Answer = { value: { result: 1 }, usage };
const bad: Answer = { flag: 'model_grader_server_error', message: 'No.', usage };

/** A store in memory, and an asker whose answers come when the test lets them. */
function world(answers: readonly Answer[], store = memory()) {
  const faults: unknown[] = [];
  const signals: AbortSignal[] = [];
  const gate = Promise.withResolvers<void>();
  const slow = async (_ask: JudgeAsk, signal: AbortSignal) => {
    const call = signals.push(signal) - 1;
    await Promise.race([gate.promise, new Promise((_resolve, reject) => signal.addEventListener('abort', reject))]);
    return answers[Math.min(call, answers.length - 1)]!;
  };
  const options = { store, scope: 'http://a/v1', onStoreFault: (error: unknown) => void faults.push(error) };
  return { asker: remembered(slow, options), options, faults, signals, open: gate.resolve };
}

function memory(): AnswerStore & { readonly kept: Map<string, Json> } {
  const kept = new Map<string, Json>();
  return { kept, get: async (key) => kept.get(key), put: async (key, value) => void kept.set(key, value) };
}

test('answers once, then remembers without cost', async () => {
  const { asker, signals, open } = world([good]);
  open();
  expect(await asker(judgeAsk('x'), never())).toEqual(good);
  expect(await asker(judgeAsk('x'), never())).toEqual({ value: { result: 1 }, remembered: true });
  expect(signals.length).toBe(1);
});

test('another draw, text, parameter or address is another question', async () => {
  const { asker, options, signals, open } = world([good]);
  open();
  const elsewhere = remembered(asker, { ...options, scope: 'http://b/v1' });
  await asker(judgeAsk('x'), never());
  await asker(judgeAsk('x', { draw: 1 }), never());
  await asker(judgeAsk('y'), never());
  await asker(judgeAsk('x', { parameters: { seed: 1 } }), never());
  await elsewhere(judgeAsk('z'), never());
  expect(signals.length).toBe(5);
});

test('never keeps a fault', async () => {
  const store = memory();
  const { asker, open } = world([bad, good], store);
  open();
  expect(await asker(judgeAsk('x'), never())).toEqual(bad);
  expect(store.kept.size).toBe(0);
  expect(await asker(judgeAsk('x'), never())).toEqual(good);
});

test('equal asks at the same time are one call, paid once', async () => {
  const { asker, signals, open } = world([good]);
  const asked = [asker(judgeAsk('x'), never()), asker(judgeAsk('x'), never())];
  open();
  expect(await Promise.all(asked)).toEqual([good, { value: { result: 1 }, remembered: true }]);
  expect(signals.length).toBe(1);
});

test('who leaves does not end the call for the others; the last one does', async () => {
  const { asker, signals } = world([good]);
  const [first, second] = [new AbortController(), new AbortController()];
  const asked = [asker(judgeAsk('x'), first.signal), asker(judgeAsk('x'), second.signal)];
  await new Promise((resolve) => setImmediate(resolve));
  first.abort(new Error('first'));
  await expect(asked[0]).rejects.toThrow('first');
  expect(signals[0]!.aborted).toBe(false);
  second.abort(new Error('second'));
  await expect(asked[1]).rejects.toThrow('second');
  expect(signals[0]!.aborted).toBe(true);
  const again = asker(judgeAsk('x'), never());
  await new Promise((resolve) => setImmediate(resolve));
  expect(signals.length).toBe(2);
  void again;
});

test('a store that fails is told of, and the answers still come', async () => {
  const failing = { get: () => Promise.reject(new Error('read')), put: () => Promise.reject(new Error('full')) };
  const { asker, faults, open } = world([good], { ...memory(), ...failing });
  open();
  expect(await asker(judgeAsk('x'), never())).toEqual(good);
  expect(faults.map(String)).toEqual(['Error: read', 'Error: full']);
});

test('an incomplete answer is heard by all who wait for it, and not kept', async () => {
  const { asker, signals, open } = world([{ value: { a: 1 }, incomplete: true }, good]);
  open();
  const both = await Promise.all([asker(judgeAsk('x'), never()), asker(judgeAsk('x'), never())]);
  expect(both).toMatchObject([{ value: { a: 1 } }, { value: { a: 1 } }]);
  expect(await asker(judgeAsk('x'), never())).toEqual(good);
  expect(signals.length).toBe(2);
});
