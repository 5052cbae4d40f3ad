import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerKey, createAnswerStore } from '../../../server/src/adapters/answerStore.ts';
import { cacheFolder } from '../../../server/src/adapters/cacheFolder.ts';

const writer = fileURLToPath(new URL('storeWriter.ts', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith-store-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = (place: string, ...args: string[]) => spawn(process.execPath, [writer, place, ...args]);
const files = async (place: string) =>
  (await readdir(place, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());

test('keeps what was put, and knows nothing else', async () => {
  const store = createAnswerStore(join(folder, 'plain'));
  expect(await store.get(answerKey('a'))).toBeUndefined();
  await store.put(answerKey('a'), null);
  await store.put(answerKey('b'), { result: 0.1 });
  expect(await createAnswerStore(join(folder, 'plain')).get(answerKey('a'))).toBeNull();
  expect(await store.get(answerKey('b'))).toEqual({ result: 0.1 });
});

test('keys depend on content alone', () => {
  expect(answerKey({ a: 1, b: [2] })).toBe(answerKey({ b: [2], a: 1 }));
  expect(answerKey({ a: 1 })).not.toBe(answerKey({ a: '1' }));
  expect(answerKey(0)).toMatch(/^[0-9a-f]{64}$/);
});

test('a broken entry counts as absent, and is replaced', async () => {
  const place = join(folder, 'broken');
  const store = createAnswerStore(place);
  await store.put(answerKey('a'), { result: 1 });
  const [file] = await files(place);
  for (const size of [0, 9]) {
    await truncate(join(file!.parentPath, file!.name), size);
    expect(await store.get(answerKey('a'))).toBeUndefined();
  }
  await store.put(answerKey('a'), { result: 2 });
  expect(await store.get(answerKey('a'))).toEqual({ result: 2 });
});

test('two processes share a folder, and a killed one leaves it sound', async () => {
  const place = join(folder, 'shared');
  const killed = write(place, '0');
  await once(killed.stdout, 'data');
  const other = write(place, '250', '500');
  const exit = once(other, 'exit');
  killed.kill('SIGKILL');
  expect(await exit).toEqual([0, null]);
  const store = createAnswerStore(place);
  const read = await Promise.all(Array.from({ length: 500 }, (_, entry) => store.get(answerKey(entry))));
  read.forEach((value, entry) => {
    if (value !== undefined || entry >= 250) expect(value).toMatchObject({ entry });
  });
});

test('thousands of reads at once do not exhaust the files a process may open', async () => {
  const store = createAnswerStore(join(folder, 'many'));
  await store.put(answerKey(0), 'kept');
  const read = await Promise.all(Array.from({ length: 3000 }, () => store.get(answerKey(0))));
  expect(new Set(read)).toEqual(new Set(['kept']));
});

test('a disk that does not take an answer is a rejection, and nothing is left behind', async () => {
  const place = join(folder, 'blocked');
  await writeFile(place, '');
  await expect(createAnswerStore(place).put(answerKey('a'), 1)).rejects.toThrow(/ENOTDIR|EEXIST/);
  await expect(createAnswerStore(place).get(answerKey('a'))).rejects.toThrow(/ENOTDIR/);
  await chmod(place, 0o600);
});

test.each([
  [{ REWARDSMITH_CACHE: '/c', HOME: '/h' }, 'linux', '/c'],
  [{ HOME: '/h' }, 'linux', '/h/.cache/rewardsmith'],
  [{ HOME: '/h', XDG_CACHE_HOME: '/x' }, 'linux', '/x/rewardsmith'],
  [{ HOME: '/h', XDG_CACHE_HOME: 'relative' }, 'freebsd', '/h/.cache/rewardsmith'],
  [{ HOME: '/h' }, 'darwin', '/h/Library/Caches/rewardsmith'],
  [{ LOCALAPPDATA: 'C:\\L' }, 'win32', 'C:\\L\\rewardsmith\\Cache'],
  [{ USERPROFILE: 'C:\\U' }, 'win32', 'C:\\U\\AppData\\Local\\rewardsmith\\Cache'],
])('%j on %s: %s', (env, platform, wanted) => {
  expect(cacheFolder(env, platform)).toBe(wanted);
});
