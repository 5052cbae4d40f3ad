import { expect, test } from 'vitest';
import { opened, run, scores } from './opened.ts';

const rubric = `# Answers
name: Answers
criteria:
  - { id: right, points: 3, equals: "{{ item.answer }}" }
  - id: style
    criteria:
      - { id: short, length: { max: 1 } }
      - { id: plain, points: -1, contains: "2" }
`;

test('a rubric is scored on the line of its name, each criterion on its own', async () => {
  const client = await opened(rubric);
  expect(await run(client)).toEqual({ state: 'done' });
  const shown = (await scores(client, 'fresh')).scores.map(({ line, text }: { line: number; text: string }) => [
    line,
    text.slice(0, 4),
  ]);
  expect(shown).toEqual([
    [1, '0.50'],
    [3, '0.50'],
    [4, '0.50'],
    [6, '1.00'],
    [7, '0.50'],
  ]);
});

test('one criterion is run alone, and stays fresh while others are edited', async () => {
  const client = await opened(rubric, { settings: { live: 'off' } });
  expect(await run(client, { path: ['criteria', 1, 'criteria', 0] })).toEqual({ state: 'done' });
  const { scores: only } = await scores(client, 'fresh');
  expect(only.map(({ line, state }: { line: number; state: string }) => [line, state])).toEqual([[6, 'fresh']]);
  await client.change('a.grader.yaml', 2, rubric.replace('contains: "2"', 'contains: "3"'));
  expect((await scores(client, 'fresh')).version).toBe(2);
  await client.change('a.grader.yaml', 3, rubric.replace('max: 1', 'max: 2'));
  expect((await scores(client, 'stale')).version).toBe(3);
});

test('a fault in one criterion does not keep another from being run', async () => {
  const client = await opened(rubric.replace('contains: "2"', 'contians: "2"'));
  expect(await run(client, { path: ['criteria', 0] })).toEqual({ state: 'done' });
  expect(await run(client)).toMatchObject({ state: 'refused' });
});
