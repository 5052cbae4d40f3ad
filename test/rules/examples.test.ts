import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnose, notationOf } from './diagnose.ts';
import { samplesBeside } from './samplesBeside.ts';

const folder = new URL('../../examples/', import.meta.url);
const files = readdirSync(folder).filter((file) => /\.(?:grader|rubric)\./.test(file));

test.each(files)('%s has no warning with the samples beside it', async (file) => {
  const url = new URL(file, folder);
  const profile = await samplesBeside(url);
  expect(profile?.rows).toBeGreaterThan(0);
  const faults = diagnose(readFileSync(url, 'utf8'), notationOf(file), 'any', profile);
  expect(faults.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
});
