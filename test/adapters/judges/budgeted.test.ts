import { expect, test } from 'vitest';
import { budgeted } from '../../../server/src/adapters/budgeted.ts';
import type { Attempt } from '../../../server/src/adapters/judges/attempt.ts';
import type { BudgetLimits } from '../../../server/src/adapters/judges/budget.ts';
import { createBudget } from '../../../server/src/adapters/judges/budget.ts';
import type { JudgeAsk, Usage } from '../../../server/src/engine/world.ts';
import { judgeAsk, never } from './asks.ts';

const tokens = (output: number): Usage => ({ model: 'gpt-5-mini', input: 0, cachedInput: 0, output });

/** A dollar for each output token; every call is expected to use `expected` and uses what its text says. */
function world(limits: BudgetLimits, expected: number, attempt: (ask: JudgeAsk) => Attempt = answered) {
  const budget = createBudget(limits, (usage) => (usage.model === 'unpriced' ? null : usage.output));
  let calls = 0;
  const attempter = async (ask: JudgeAsk) => {
    calls++;
    await new Promise((resolve) => setImmediate(resolve));
    return attempt(ask);
  };
  const asker = budgeted(attempter, budget, (ask) => ({ ...tokens(expected), model: ask.model }));
  const ask = (used: number, other = {}) => asker(judgeAsk(String(used), other), never());
  return { ask, calls: () => calls, spent: budget.spent };
}

function answered(ask: JudgeAsk): Attempt {
  return { value: 1, usage: { ...tokens(Number(ask.messages[0]!.content)), model: ask.model } };
}

test('stops before the call that would pass the budget, and says so', async () => {
  const { ask, calls, spent } = world({ maxCost: 10 }, 3);
  for (let call = 0; call < 3; call++) expect(await ask(3)).toHaveProperty('value');
  expect(await ask(3)).toEqual({
    flag: 'other_error',
    message: 'Stopped before the call that would pass the budget of $10 ($9.0000 is used).',
    hopeless: true,
  });
  expect(calls()).toBe(3);
  expect(spent()).toEqual({
    cost: 9,
    uncertain: 0,
    calls: 3,
    usage: { 'gpt-5-mini': tokens(9) },
    unknownPrice: [],
    stopped: 'the budget of $10 ($9.0000 is used)',
  });
});

test('once stopped it stays so: cheaper asks would make the result lean to the short rows', async () => {
  const { ask, calls } = world({ maxCost: 10 }, 8);
  await ask(8);
  expect(await ask(1)).toHaveProperty('flag');
  expect(await ask(0)).toHaveProperty('flag');
  expect(calls()).toBe(1);
});

test('asks at the same time cannot pass it together, and wait for what the others leave', async () => {
  const { ask, spent } = world({ maxCost: 10 }, 4);
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask(1)));
  expect(answers.filter((answer) => 'value' in answer).length).toBe(7);
  expect(spent().cost).toBe(7);
});

test('a call that cost more than expected makes the next ones be expected to', async () => {
  const { ask, calls } = world({ maxCost: 10 }, 1);
  await ask(6);
  expect(await ask(1)).toHaveProperty('flag');
  expect(calls()).toBe(1);
});

test('counts calls', async () => {
  const { ask, spent } = world({ maxCalls: 2 }, 1);
  const answers = await Promise.all([ask(1), ask(1), ask(1)]);
  expect(answers.map((answer) => 'value' in answer)).toEqual([true, true, false]);
  expect(spent().stopped).toBe('the limit of 2 model calls');
});

test('a call that the provider turned away costs nothing', async () => {
  const { ask, spent } = world({ maxCalls: 1 }, 1, () => ({ flag: 'model_grader_server_error', message: '429' }));
  for (let call = 0; call < 3; call++) expect(await ask(1)).toMatchObject({ message: '429' });
  expect(spent()).toMatchObject({ cost: 0, uncertain: 0, calls: 0 });
});

test('a call that broke off counts as expected against the budget, apart from what is certain', async () => {
  const broken: Attempt = { flag: 'model_grader_server_error', message: 'Cut.', unmetered: true };
  const { ask, spent } = world({ maxCost: 5 }, 2, () => broken);
  await ask(1);
  await ask(1);
  expect(await ask(1)).toMatchObject({ flag: 'other_error' });
  expect(spent()).toMatchObject({ cost: 0, uncertain: 4, calls: 2 });
});

test('a model without a price needs a limit of calls', async () => {
  const unpriced = { model: 'unpriced' };
  const strict = world({ maxCost: 5 }, 2);
  expect(await strict.ask(1, unpriced)).toMatchObject({
    flag: 'other_error',
    message: expect.stringContaining('price of `unpriced` is not known'),
    hopeless: false,
  });
  expect(await strict.ask(1)).toHaveProperty('value');
  const counted = world({ maxCost: 5, maxCalls: 1 }, 2);
  expect(await counted.ask(1, unpriced)).toHaveProperty('value');
  expect(counted.spent()).toMatchObject({ cost: null, unknownPrice: ['unpriced'] });
});
