import { mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exclusively } from '../../../server/src/adapters/runs/exclusively.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what a dead process left is removed once: of all that wait one works at a time', async () => {
  const lock = join(folder, 'lock');
  for (let round = 0; round < 5; round++) {
    await writeFile(lock, '');
    await utimes(lock, 1, 1);
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 1));
      inside--;
    };
    await Promise.all(Array.from({ length: 20 }, () => exclusively(lock, work)));
    expect(most).toBe(1);
  }
});

test('a lock that another took over is left to it', async () => {
  const lock = join(folder, 'lock');
  await exclusively(lock, async () => {
    await rm(lock);
    await writeFile(join(folder, 'other'), '');
    await writeFile(lock, '');
  });
  expect((await stat(lock)).isFile()).toBe(true);
});
