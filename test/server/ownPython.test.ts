import { expect, test } from 'vitest';
import type { PythonAsk } from '../../server/src/engine/world.ts';
import { opened, run } from './opened.ts';

const grader = `type: python
name: close
source: |
  import numpy
  def grade(sample, item):
      return float(numpy.ones(1)[0])
`;
const question =
  '`close` imports `numpy`, which the embedded Python lacks. ' +
  'Run it with /usr/bin/python3 on this machine, outside the sandbox?';

/** A client with a grader, what its Python was asked, and the questions that the user was. */
async function ready(text: string, title: string, interpreter = '/usr/bin/python3', options = {}) {
  const asked: PythonAsk[] = [];
  const client = await opened(text, {
    options: { client: 'rewardsmith', trusted: true, ...options },
    settings: { samples: { '*': 'rows.jsonl' }, python: { interpreter } },
    python: async (ask) => {
      asked.push(ask);
      return { value: 1 };
    },
    answers: { 'window/showMessageRequest': () => ({ title }) },
  });
  const questions = () =>
    client.heard
      .filter(({ method }) => method === 'window/showMessageRequest')
      .map(({ params }) => params.message as string);
  return { client, asked, questions };
}

test('a grader leaves the sandbox only once the user has agreed, and is asked about once', async () => {
  const { client, asked, questions } = await ready(grader, 'Run with My Python');
  expect([await run(client), await run(client)]).toEqual([{ state: 'done' }, { state: 'done' }]);
  expect(questions()).toEqual([question]);
  expect(asked.map(({ interpreter }) => interpreter)).toEqual(Array(4).fill('/usr/bin/python3'));
});

test('another source is asked about anew', async () => {
  const { client, questions } = await ready(grader, 'Run with My Python');
  await run(client);
  await client.change('a.grader.yaml', 2, `${grader}  # changed\n`);
  await run(client);
  expect(questions()).toEqual([question, question]);
});

test('without leave nothing runs', async () => {
  const { client, asked } = await ready(grader, 'Cancel');
  expect(await run(client)).toEqual({ state: 'cancelled' });
  expect(asked).toEqual([]);
});

test('without an interpreter the embedded Python is asked, and says what it lacks', async () => {
  const { client, asked, questions } = await ready(grader, 'Run with My Python', '');
  expect(await run(client)).toEqual({ state: 'done' });
  expect(questions()).toEqual([]);
  expect(asked.map((ask) => 'interpreter' in ask)).toEqual([false, false]);
});

test('a grader that the embedded Python can run stays in it', async () => {
  const { client, asked, questions } = await ready(grader.replaceAll('numpy', 'math'), 'Run with My Python');
  expect(await run(client)).toEqual({ state: 'done' });
  expect(questions()).toEqual([]);
  expect(asked.map((ask) => 'interpreter' in ask)).toEqual([false, false]);
});

test('nothing leaves the sandbox in a workspace that is not trusted', async () => {
  const { client, asked, questions } = await ready(grader, 'Run with My Python', undefined, { trusted: false });
  expect(await run(client)).toMatchObject({ state: 'refused' });
  expect([asked, questions()]).toEqual([[], []]);
});
