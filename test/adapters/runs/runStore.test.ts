import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRunStore } from '../../../server/src/adapters/runs/runStore.ts';
import { hashText } from '../../../server/src/engine/hash.ts';
import type { FinishedRun, KeptRow } from '../../../server/src/engine/keptRun.ts';
import type { KeepRun, RunStore } from '../../../server/src/engine/runStore.ts';

const spec = '/specs/a.grader.yaml';
const rows: readonly KeptRow[] = [
  ['one', 1, null, 0.1 + 0.2, 1],
  ['two\n', 2, 'item', null, -0],
];
const reward = { mean: 0.5, ci95: null, stdev: null, min: 0, max: 1, n: 2, bins: [1, 1], scale: [0, 1] as const };

function finished(text: string): FinishedRun {
  return {
    by: 'editor',
    spec: { file: spec, text: hashText(text) },
    root: { id: 'a', path: [] },
    samples: { file: '/specs/a.samples.jsonl', hash: 'h' },
    judges: [],
    bad: 0,
    summary: {
      id: 'a',
      path: [],
      hash: 'u',
      graded: 2,
      errors: 0,
      reward: { ...reward, service_mean: 0.5 },
      worst: [],
      criteria: [],
    },
    spent: { cost: 0, calls: 0, remembered: 0, tokens: 0 },
  };
}

let folder: string;
let store: RunStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith-runs-'));
  let seconds = 0;
  store = createRunStore(folder, () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++)));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function keep(text: string, more: Partial<KeepRun> = {}, at = store) {
  const writer = await at.begin({ spec, text, by: 'editor', most: 100, ...more });
  for (const row of rows) await writer.rows([row]);
  return writer.end(finished(text));
}

async function rowsOf(id: string): Promise<readonly KeptRow[]> {
  const found: KeptRow[] = [];
  for await (const batch of store.rows(spec, id)) found.push(...batch);
  return found;
}

const shelf = async () => join(folder, 'runs', (await readdir(join(folder, 'runs')))[0]!);
const texts = async () => (await readdir(await shelf())).filter((name) => name.endsWith('.text'));

test('a run is kept with its rows and the text, the newest first', async () => {
  const [one, other] = [await keep('first'), await keep('second')];
  expect(await store.list(spec)).toEqual([other, one]);
  expect(one).toMatchObject({ ...finished('first'), time: '2026-01-01T00:00:00.000Z' });
  expect(await rowsOf(one.id)).toEqual([rows[0], ['two\n', 2, 'item', null, 0]]);
  expect(await store.text(spec, one.spec.text)).toBe('first');
  expect(await store.specs()).toEqual([spec]);
});

test('of a spec that was never graded nothing is kept', async () => {
  expect(await store.list(spec)).toEqual([]);
  expect(await store.specs()).toEqual([]);
  expect(await store.text(spec, 'none')).toBeUndefined();
  await store.remove(spec);
  await expect(rowsOf('none')).rejects.toThrow('ENOENT');
});

test('each text is kept once, as long as a run has it', async () => {
  const runs = [await keep('same'), await keep('same'), await keep('other')];
  expect(await texts()).toHaveLength(2);
  await store.remove(spec, [runs[0]!.id]);
  expect(await texts()).toHaveLength(2);
  await store.remove(spec, [runs[1]!.id]);
  expect(await texts()).toEqual([`${hashText('other')}.text`]);
  await expect(rowsOf(runs[1]!.id)).rejects.toThrow('ENOENT');
});

test('beyond the limit the oldest runs go', async () => {
  for (let run = 0; run < 5; run++) await keep(`text ${run}`, { most: 3 });
  const left = await store.list(spec);
  expect(left.map((run) => run.spec.text)).toEqual([4, 3, 2].map((run) => hashText(`text ${run}`)));
  expect((await readdir(await shelf())).filter((name) => name.endsWith('.rows'))).toHaveLength(3);
  expect(await texts()).toHaveLength(3);
});

test('all runs of a spec can be forgotten', async () => {
  await keep('first');
  await store.remove(spec);
  expect(await store.list(spec)).toEqual([]);
  expect(await readdir(await shelf())).toEqual(['log.jsonl', 'spec']);
});

test('a run that does not end leaves nothing', async () => {
  const writer = await store.begin({ spec, text: '', by: 'editor', most: 9 });
  await writer.rows(rows);
  await writer.drop();
  expect(await readdir(await shelf())).toEqual(['spec']);
});

test('a record that a crash cut short is passed over, wherever it was cut, and the next one is whole', async () => {
  const [one, other] = [await keep('first'), await keep('second')];
  const log = join(await shelf(), 'log.jsonl');
  const whole = await readFile(log, 'utf8');
  const start = whole.indexOf('\n') + 1;
  for (const size of [start + 1, start + 10, Math.floor((start + whole.length) / 2), whole.length - 2]) {
    await writeFile(log, whole);
    await truncate(log, size);
    expect(await store.list(spec)).toEqual([one]);
    const next = await keep('next');
    expect(await store.list(spec)).toEqual([next, one]);
  }
  await writeFile(log, whole.slice(0, -1));
  expect(await store.list(spec)).toEqual([other, one]);
});

test('what is no record is passed over', async () => {
  const one = await keep('first');
  await appendFile(join(await shelf(), 'log.jsonl'), 'rubbish\n\n{"id":"x"}\n0 {}\n');
  expect(await store.list(spec)).toEqual([one]);
});

test('rows that were cut short are told, not half read', async () => {
  const { id } = await keep('first');
  await truncate(join(await shelf(), `${id}.rows`), 30);
  await expect(rowsOf(id)).rejects.toThrow();
});

test('two stores on one folder lose nothing, even while the oldest runs go', async () => {
  const stores = [store, createRunStore(folder)];
  const kept = await Promise.all(
    Array.from({ length: 24 }, (_, run) => keep(`text ${run % 5}`, { most: run % 2 === 0 ? 24 : 30 }, stores[run % 2])),
  );
  const left = await store.list(spec);
  expect(left.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort());
  for (const { id } of left) expect(await rowsOf(id)).toHaveLength(2);
  expect(await texts()).toHaveLength(5);
});

test('the lock of a process that died holds nobody up for long', async () => {
  await keep('first');
  const lock = join(await shelf(), 'lock');
  await writeFile(lock, '');
  await utimes(lock, 1, 1);
  await keep('second');
  expect(await store.list(spec)).toHaveLength(2);
});

test('the runs of a spec that is renamed go with it, but not over those of another', async () => {
  const one = await keep('first');
  const to = '/specs/b.grader.yaml';
  await store.move(spec, to);
  expect(await store.list(spec)).toEqual([]);
  expect(await store.list(to)).toEqual([one]);
  expect(await store.specs()).toEqual([to]);
  await keep('again');
  await store.move(spec, to);
  expect(await store.list(to)).toEqual([one]);
});

test('a folder that cannot be used is told', async () => {
  await writeFile(join(folder, 'runs'), '');
  await expect(keep('first')).rejects.toThrow();
});

describe('several processes on one folder', () => {
  const script = fileURLToPath(new URL('runWriter.ts', import.meta.url));
  /** The ids that a process said before it ended; it is killed after so many. */
  async function said(most: number, count: number, kill = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
    const child = spawn(process.execPath, [script, folder, spec, String(most), String(count)]);
    const ids: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      ids.push(line);
      if (ids.length === kill) child.kill('SIGKILL');
    }
    return ids;
  }

  test('keep each run that one of them said it kept, one of them killed', async () => {
    const ids = (await Promise.all([said(200, 12), said(200, 12), said(200, 1000, 5)])).flat();
    const kept = await store.list(spec);
    const known = new Set(kept.map(({ id }) => id));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    expect(kept.length).toBeLessThanOrEqual(ids.length + 1);
    for (const { id, spec: of } of kept) {
      expect(await rowsOf(id)).toHaveLength(1);
      expect(await store.text(spec, of.text)).toMatch(/^text \d$/);
    }
  });

  test('keep no more than the limit', async () => {
    await Promise.all([said(5, 12), said(5, 12)]);
    const kept = await store.list(spec);
    expect(kept).toHaveLength(5);
    for (const { id } of kept) expect(await rowsOf(id)).toHaveLength(1);
  });
});
