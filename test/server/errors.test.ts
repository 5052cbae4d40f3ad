import { describe, expect, test } from 'vitest';
import { opened, run, samples, uri } from './opened.ts';

const two = `type: multi
name: both
calculate_output: right + found
graders:
  right: { type: string_check, name: right, input: "{{ sample.output_text }}", reference: "{{ item.answer }}", operation: eq }
  found: { type: string_check, name: found, input: "{{ sample.output_text }}", reference: "{{ item.word }}", operation: eq }
`;
const good = '{"answer": "1", "word": "a", "completion": "1"}';
const noWord = '{"answer": "1", "completion": "1"}';
const neither = '{"completion": "1"}';

const withRows = (...rows: string[]) => opened(two, { files: new Map([[samples, `${rows.join('\n')}\n`]]) });
const errors = (client: Awaited<ReturnType<typeof opened>>, path?: readonly string[]) =>
  client.connection.sendRequest<{ errors: { line: number; grader: string }[]; more: number } | null>(
    'rewardsmith/errors',
    { uri, ...(path && { path }) },
  );

describe('the errors of a run', () => {
  test('are not there before it', async () => {
    expect(await errors(await withRows(good))).toBeNull();
  });

  test('name row, grader, flag and cause, in the order of the rows', async () => {
    const client = await withRows(good, noWord, neither);
    await run(client);
    const found = await errors(client);
    expect(found).toMatchObject({ samples: 'file:///workspace/rows.jsonl', more: 0 });
    expect(found?.errors.map(({ line, grader }) => [line, grader])).toEqual([
      [2, 'found'],
      [3, 'right'],
      [3, 'found'],
    ]);
    expect(found?.errors[0]).toMatchObject({
      flag: 'invalid_variable_error',
      message: expect.stringMatching(/item\.word/),
    });
  });

  test('are told of one part alone', async () => {
    const client = await withRows(good, noWord, neither);
    await run(client);
    expect((await errors(client, ['graders', 'right']))?.errors.map(({ line }) => line)).toEqual([3]);
  });

  test('of the whole are not those of a part with its name', async () => {
    const client = await opened(
      two.replace('name: both', 'name: right').replace('right + found', 'right / (1 - found)'),
      {
        files: new Map([[samples, `${good.replace('"a"', '"1"')}\n${neither}\n`]]),
      },
    );
    await run(client);
    expect((await errors(client, ['graders', 'right']))?.errors.map(({ line }) => line)).toEqual([2]);
    expect((await errors(client))?.errors.map(({ line, grader }) => [line, grader])).toEqual([
      [1, 'right'],
      [2, 'right'],
      [2, 'found'],
    ]);
  });

  test('of a part that is run again replace its own only', async () => {
    const client = await withRows(noWord, neither);
    await run(client);
    await run(client, { path: ['graders', 'found'], limit: 1 });
    expect((await errors(client))?.errors.map(({ line, grader }) => [line, grader])).toEqual([
      [1, 'found'],
      [2, 'right'],
    ]);
  });

  test('are kept up to a bound a grader, and counted beyond it', async () => {
    const client = await withRows(...Array<string>(1500).fill(noWord));
    await run(client);
    const found = await errors(client);
    expect([found?.errors.length, found?.more]).toEqual([1000, 500]);
    const logged = client.heard
      .filter(({ method }) => method === 'window/logMessage')
      .map(({ params }) => params.message);
    expect(logged.filter((text) => text.startsWith(`${samples}:`)).length).toBe(20);
    expect(logged.at(-1)).toBe('both: 1480 more errors');
  });
});
