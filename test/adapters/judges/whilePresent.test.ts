import { expect, test } from 'vitest';
import type { Attempt } from '../../../server/src/adapters/judges/attempt.ts';
import { whilePresent } from '../../../server/src/adapters/judges/whilePresent.ts';
import { judgeAsk, never } from './asks.ts';

const flag = 'model_grader_server_error';
const attempts = {
  miss: { flag, message: 'No connection.', retry: { reason: 'connection' } },
  slow: { flag, message: 'No answer in time.', retry: { reason: 'timeout' } },
  throttled: { flag, message: 'Too many.', retry: { reason: 'throttled' } },
  refused: { flag: 'other_error', message: 'The budget is used up.' },
  fine: { value: 1 },
} satisfies Record<string, Attempt>;
type Name = keyof typeof attempts;

/** After how many of the attempts, which take so many milliseconds each, the provider counts as gone. */
async function goneAfter(concurrency: number, milliseconds: number, names: readonly Name[]) {
  let [time, calls] = [0, 0];
  const present = whilePresent({ concurrency, now: () => time });
  const attempter = present(async () => {
    time += milliseconds;
    return attempts[names[calls++]!];
  });
  for (const _ of names) {
    const attempt = await attempter(judgeAsk('x'), never());
    if (attempt.hopeless) return calls;
  }
  return undefined;
}

const many = (name: Name, count: number): Name[] => Array.from({ length: count }, () => name);

test.each([
  ['ten calls for each at once', 4, 1, many('miss', 50), 40],
  ['fewer where they take long', 4, 60_000, many('slow', 50), 8],
  ['at least four', 1, 60_000, many('slow', 50), 4],
  ['as many again after an answer', 1, 1, [...many('miss', 9), 'fine', ...many('miss', 20)], 20],
  ['as many again after an answer that turns away', 1, 1, [...many('miss', 9), 'throttled', ...many('miss', 20)], 20],
  ['what was never sent does not count', 1, 1, [...many('miss', 9), ...many('refused', 5), 'miss'], 15],
  [
    'never where every tenth is answered',
    1,
    1,
    many('miss', 90).map((name, at) => (at % 9 === 8 ? 'fine' : name)),
    undefined,
  ],
] as const)('a provider is gone after %s', async (_what, concurrency, milliseconds, names, wanted) => {
  expect(await goneAfter(concurrency, milliseconds, names)).toBe(wanted);
});

test('and of all that share it none asks again: each is told the cause', async () => {
  const present = whilePresent({ concurrency: 1, now: () => 0 });
  let calls = 0;
  const dead = async (): Promise<Attempt> => {
    calls++;
    return attempts.miss;
  };
  const [one, other] = [present(dead), present(dead)];
  for (let ask = 0; ask < 30; ask++) await one(judgeAsk('x'), never());
  expect(await other(judgeAsk('y'), never())).toEqual({
    flag,
    message: 'No connection. It is not asked any more in this run, after 10 calls without an answer.',
    hopeless: true,
  });
  expect(calls).toBe(10);
});
