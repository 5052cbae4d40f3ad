import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { ImportAnswer, ImportRubric } from '../../server/src/protocol/index.ts';
import { startClient } from './client.ts';

const fixture = (name: string) => pathToFileURL(join(import.meta.dirname, '../formats/imports/fixtures', name)).href;

async function ask(wanted: ImportRubric): Promise<ImportAnswer> {
  const { connection } = await startClient({ options: { client: 'rewardsmith' } });
  return connection.sendRequest<ImportAnswer>('rewardsmith/import', wanted);
}

test('a file becomes the text of a rubric, with what is lost', async () => {
  const answer = await ask({ uri: fixture('healthbench.jsonl'), row: 1 });
  expect(answer).toMatchObject({ format: 'HealthBench', count: 2 });
  expect('text' in answer && answer.text).toContain('- The file holds 2 rubrics; this is number 2.');
  expect('text' in answer && answer.text).toContain('name: sample-0002');
});

test('several rubrics are one where the samples hold their criteria', async () => {
  const source = pathToFileURL(join(import.meta.dirname, '../formats/imports/rows/rar.jsonl')).href;
  expect(await ask({ uri: source })).toMatchObject({ count: 3, canBeOne: true });
  const folder = await mkdtemp(join(tmpdir(), 'rewardsmith-'));
  const file = join(folder, 'rar.samples.jsonl');
  const answer = await ask({ uri: source, samples: pathToFileURL(file).href });
  expect(answer).toMatchObject({ format: 'Rubrics as Rewards', count: 2 });
  expect('text' in answer && answer.text).toContain('samples: rar.samples.jsonl');
  expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(2);
  await rm(folder, { recursive: true });
  expect(await ask({ uri: source, samples: pathToFileURL(file).href })).toEqual({
    refused: expect.stringContaining('rar.samples.jsonl cannot be written'),
  });
});

test('a file of an unknown format is refused with the formats to choose from', async () => {
  const answer = await ask({ uri: fixture('unknown.json') });
  expect('formats' in answer && answer.formats?.map(({ name }) => name)).toContain('promptfoo');
});

test('a file that cannot be a rubric is refused with the reason', async () => {
  const answer = await ask({ uri: fixture('judgebench_pair.jsonl') });
  expect(answer).toEqual({ refused: expect.stringContaining('pairs of responses') });
});

test('a file that cannot be read is refused', async () => {
  const answer = await ask({ uri: fixture('nowhere.csv') });
  expect(answer).toEqual({ refused: 'nowhere.csv cannot be read: there is no such file.' });
});

test('what is no file is refused', async () => {
  expect(await ask({ uri: 'untitled:a.csv' })).toEqual({ refused: 'Only a file on this machine can be imported.' });
});
