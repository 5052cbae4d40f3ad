import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRunStore } from '../../server/src/adapters/runs/runStore.ts';
import type { RunStore } from '../../server/src/engine/runStore.ts';
import type {
  ComparisonAnswer,
  ForgetRuns,
  RunShown,
  RunsAnswer,
  RunTextAnswer,
} from '../../server/src/protocol/index.ts';
import { type Client, type Given, kindJudge } from './client.ts';
import { exact, files, judged, opened, run, samples, uri } from './opened.ts';

const rubric = `name: Answers
criteria:
  - { id: right, points: 3, equals: "{{ item.answer }}" }
  - { id: short, length: { max: 1 } }
`;
const next = rubric.replace('points: 3', 'points: 1').replace('max: 1', 'max: 0');

let folder: string;
let runs: RunStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith-runs-'));
  let seconds = 0;
  runs = createRunStore(folder, () => new Date(Date.UTC(2026, 0, 2, 3, 4, seconds++)));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (text: string, given: Given = {}) => opened(text, { runs, ...given });
const listed = async ({ connection }: Client): Promise<readonly RunShown[]> =>
  (await connection.sendRequest<RunsAnswer>('rewardsmith/runs')).specs.flatMap((spec) => spec.runs);
const compare = ({ connection }: Client, before: string, after: string) =>
  connection.sendRequest<ComparisonAnswer>('rewardsmith/compare', { uri, runs: { before, after } });

/** Runs each text in turn. */
async function ran(client: Client, texts: readonly string[]): Promise<readonly RunShown[]> {
  for (const [index, text] of texts.entries()) {
    await client.change('a.grader.yaml', index + 2, text);
    expect(await run(client)).toEqual({ state: 'done' });
    await client.next('rewardsmith/runsChanged', (params) => params.uri === uri);
  }
  return listed(client);
}

test('each run that ends is kept, newest first, and told', async () => {
  const client = await start(exact);
  const [newest, oldest] = await ran(client, [exact, exact.replace('operation: eq', 'operation: ne')]);
  expect(newest).toMatchObject({ root: 'exact', path: [], time: '2026-01-02T03:04:01.000Z', hasErrors: false });
  expect(oldest).toMatchObject({ text: '0.50 ±0.41  n 2', spoken: '0.50 ±0.41, n 2' });
  expect(oldest!.detail).toBe(
    ['Graded: `exact`', 'Mean reward: 0.50 of 2 samples', `Samples: \`${samples}\``, 'Started by: the editor'].join(
      '\n\n',
    ),
  );
});

test('a run says what it could not grade, its judge and its limit', async () => {
  const client = await start(judged, { judge: () => kindJudge() });
  await run(client, { limit: 1 });
  const [found] = await listed(client);
  expect(found!.detail).toContain('At most 1 samples');
  expect(found!.detail).toContain('Judge: `gpt-5-mini`');
});

test('a run that is stopped is not kept', async () => {
  async function* read() {
    yield '{"answer": "1", "completion": "1"}\n';
    if (reads++ > 0) await new Promise<void>((resolve) => stopped.push(resolve));
  }
  let reads = 0;
  const stopped: (() => void)[] = [];
  const client = await start(exact, { read });
  const ending = run(client);
  await client.next('rewardsmith/scores', ({ status }) => status.state === 'running');
  await client.connection.sendRequest('rewardsmith/cancel', { uri });
  for (const resolve of stopped) resolve();
  expect(await ending).toEqual({ state: 'cancelled' });
  expect(await listed(client)).toEqual([]);
});

test('a run that is refused is not kept', async () => {
  const client = await start(exact);
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: exact.replace('operation: eq\n', '') }],
  });
  expect(await run(client)).toMatchObject({ state: 'refused' });
  expect(await listed(client)).toEqual([]);
});

test.each([0, 1, 2])('a setting bounds the runs of a spec: %i', async (limit) => {
  const client = await start(exact, { settings: { history: { limit } } });
  for (let count = 0; count < 3; count++) await run(client);
  expect(await listed(client)).toHaveLength(limit);
});

test('two runs are compared by meaning, rewards, order, ranks, and part by part', async () => {
  const client = await start(rubric);
  const [after, before] = await ran(client, [rubric, next]);
  const answer = await compare(client, before!.id, after!.id);
  expect('text' in answer && answer.text).toMatchInlineSnapshot(`
    "# Two runs of a.grader.yaml

    |         | before                  | now                     |
    |---------|-------------------------|-------------------------|
    | run     | 2026-01-02 03:04:00 UTC | 2026-01-02 03:04:01 UTC |
    | graded  | \`Answers\`, n 2          | \`Answers\`, n 2          |
    | samples | the same                | the same                |
    | judge   | –                       | –                       |
    | cost    | $0                      | $0                      |

    What changed in meaning (0 of 2 parts mean and count the same):

    | part    | change                  | before | now  |
    |---------|-------------------------|--------|------|
    | \`right\` | points: \`3\` → \`1\`       | 0.50   | 0.50 |
    | \`short\` | \`length.max\`: \`1\` → \`0\` | 1.00   | 0.00 |

    The numbers are mean scores.

    - Mean reward of 2 samples: 0.63 → 0.25, difference −0.38 (95 % interval −1.96 to +1.21).
    - The smallest difference that 2 samples can show: 1.76 (80 % power, 5 % level).
    - Order of the samples: Kendall’s τ-b 1.00; 0 of 1 pairs are reversed.
    - Rewards: 0 rise, 2 fall, 0 stay.

    Samples that changed most:

    | sample | line | before | now  | difference |
    |--------|------|--------|------|------------|
    | line 1 | 1    | 1.00   | 0.50 | −0.50      |
    | line 2 | 2    | 0.25   | 0.00 | −0.25      |

    Part by part, on the samples that both could grade:

    | part    | n   | before | now  | difference | 95 % interval | can show |
    |---------|-----|--------|------|------------|---------------|----------|
    | \`right\` | 2   | 0.50   | 0.50 | 0.00       | 0.00 … 0.00   | –        |
    | \`short\` | 2   | 1.00   | 0.00 | −1.00      | −1.00 … −1.00 | –        |
    "
  `);
  expect('links' in answer && [...new Set(answer.links.map(({ target }) => target.uri))]).toEqual([
    uri,
    pathToFileURL(samples).href,
  ]);
});

test('samples are matched by their ids where the files differ, and places in another text are no links', async () => {
  const rows = files();
  rows.set(samples, '{"id": "a", "answer": "1", "completion": "1"}\n{"id": "b", "answer": "1", "completion": "2"}\n');
  const client = await start(rubric, { files: rows });
  await run(client);
  rows.set(samples, '{"id": "c", "answer": "1", "completion": "2"}\n{"id": "b", "answer": "1", "completion": "1"}\n');
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(samples).href, type: 2 }],
  });
  const [after, before] = await ran(client, [next]);
  await client.change('a.grader.yaml', 3, `# moved\n${next}`);
  const answer = await compare(client, before!.id, after!.id);
  if ('refused' in answer) throw new Error(answer.refused);
  expect(answer.text).toContain('Mean reward of 1 samples: 0.25 → 0.50');
  expect(answer.text).toContain('only one of the runs has them: 1 samples before, 1 now.');
  expect(answer.links.filter(({ target }) => target.uri === uri)).toEqual([]);
});

test('of a run whose scores are gone the meaning is told all the same', async () => {
  const lost: RunStore = {
    ...runs,
    rows: () => {
      throw new Error('there is no such file.');
    },
  };
  const client = await start(rubric, { runs: lost });
  const [after, before] = await ran(client, [rubric, next]);
  expect(await compare(client, before!.id, after!.id)).toMatchObject({
    text: expect.stringMatching(/points: `3` → `1`.*The scores of a run cannot be read: there is no such file\./s),
  });
});

test('runs of different parts, and runs that are gone, are not compared', async () => {
  const client = await start(rubric);
  await run(client);
  await run(client, { path: ['criteria', 0] });
  const [part, whole] = await listed(client);
  expect(await compare(client, whole!.id, part!.id)).toEqual({
    refused: 'The runs graded different parts: `Answers` and `right`.',
  });
  expect(await compare(client, whole!.id, 'none')).toEqual({ refused: 'This run is not kept any more.' });
});

test('the text of a run can be had, and runs be forgotten, one or all', async () => {
  const client = await start(exact);
  const text = (id: string) => client.connection.sendRequest<RunTextAnswer>('rewardsmith/runText', { uri, id });
  const forget = (wanted: ForgetRuns) => client.connection.sendRequest('rewardsmith/forgetRuns', wanted);
  const [newest, , oldest] = await ran(client, [rubric, next, next]);
  expect(await text(oldest!.id)).toEqual({ text: rubric });
  await forget({ uri, ids: [oldest!.id] });
  expect(await text(oldest!.id)).toEqual({ refused: 'This run is not kept any more.' });
  expect((await listed(client)).map(({ id }) => id)).toContain(newest!.id);
  await forget({});
  expect(await listed(client)).toEqual([]);
});

test('runs of specs elsewhere are not listed', async () => {
  const client = await start(exact);
  await run(client);
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  const { specs } = await client.connection.sendRequest<RunsAnswer>('rewardsmith/runs');
  expect(specs).toMatchObject([{ uri, isGone: true }]);
  const elsewhere = await start(exact, { answers: { 'workspace/workspaceFolders': () => [{ uri: 'file:///other' }] } });
  await elsewhere.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  expect(await listed(elsewhere)).toEqual([]);
});

test('a store that cannot be used costs no run', async () => {
  const broken: RunStore = { ...runs, begin: async () => Promise.reject(new Error('the disk is full.')) };
  const client = await start(exact, { runs: broken });
  expect(await run(client)).toEqual({ state: 'done', message: 'The run is not kept: the disk is full.' });
  await client.next('window/logMessage', ({ message }) => message === 'The run is not kept: the disk is full.');
});

test('runs go with a spec that is renamed, or whose folder is', async () => {
  const client = await start(exact);
  await ran(client, [exact]);
  const rename = async (oldUri: string, newUri: string) => {
    await client.connection.sendNotification('workspace/didRenameFiles', { files: [{ oldUri, newUri }] });
    await client.next('rewardsmith/runsChanged');
  };
  const uris = async () =>
    (await client.connection.sendRequest<RunsAnswer>('rewardsmith/runs')).specs.map((spec) => spec.uri);
  const moved = 'file:///workspace/b/c.grader.yaml';
  await rename(uri, moved);
  expect(await uris()).toEqual([moved]);
  await rename('file:///workspace/b', 'file:///workspace/d');
  expect(await uris()).toEqual(['file:///workspace/d/c.grader.yaml']);
});
