import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplesFile } from '../../server/src/adapters/samplesFile.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samples-'));
  await mkdir(join(folder, 'data'));
  for (const name of ['a.samples.jsonl', 'data/rows.jsonl']) await writeFile(join(folder, name), '');
});

afterAll(() => rm(folder, { recursive: true }));

const find = async (spec: string, own?: string, samples?: Record<string, string>) => {
  const setting = samples && { folder, samples };
  const found = await samplesFile(join(folder, spec), { own, setting });
  return found?.slice(folder.length + 1).replaceAll('\\', '/');
};

test('what a rubric says comes first, where there is such a file', async () => {
  expect(await find('a.rubric.yaml', 'data/rows.jsonl')).toBe('data/rows.jsonl');
  expect(await find('a.rubric.yaml', './data/../data/rows.jsonl')).toBe('data/rows.jsonl');
  expect(await find('a.rubric.yaml', 'nowhere.jsonl')).toBe('a.samples.jsonl');
});

test('then its sibling, then what the setting says', async () => {
  expect(await find('a.rubric.yaml')).toBe('a.samples.jsonl');
  expect(await find('b.rubric.yaml', undefined, { '*.rubric.yaml': 'data/rows.jsonl' })).toBe('data/rows.jsonl');
  expect(await find('b.rubric.yaml')).toBeUndefined();
});
