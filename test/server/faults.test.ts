import { describe, expect, test } from 'vitest';
import type { FinishedRun } from '../../server/src/engine/keptRun.ts';
import type { RunStore } from '../../server/src/engine/runStore.ts';
import { type Client, folder, kindJudge } from './client.ts';
import { exact, judged, opened, rows, run, samples, scores, uri } from './opened.ts';

const told = (client: Client) => client.heard.filter(({ method }) => method === 'rewardsmith/scores');
const settings = {
  samples: { '**/*.grader.*': 'rows.jsonl' },
  judge: { prices: { 'gpt-5-mini': { input: 0, output: 0 } } },
};

/** A judge that answers when it is let; says when it is asked. */
function slowJudge() {
  const [asked, let_] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const judge =
    () =>
    async (...[ask, signal]: Parameters<ReturnType<typeof kindJudge>>) => {
      asked.resolve();
      await Promise.race([let_.promise, new Promise((_, reject) => signal.addEventListener('abort', reject))]);
      return kindJudge()(ask, signal);
    };
  return { judge, asked: asked.promise, answer: let_.resolve };
}

/** A store that keeps nothing but how runs ended. */
function storeOf() {
  const ended: FinishedRun[] = [];
  const none = async () => undefined;
  const store: RunStore = {
    specs: async () => [],
    list: async () => [],
    begin: async () => ({
      ...{ rows: none, drop: none },
      end: async (run) => {
        ended.push(run);
        return { id: 'id', time: '', ...run };
      },
    }),
    rows: async function* () {},
    text: none,
    remove: none,
    move: none,
  };
  return { store, ended };
}

describe('a spec that is renamed while it runs', () => {
  const close = (client: Client) =>
    client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });

  test('has its run cancelled, which lands nowhere', async () => {
    const { judge, asked, answer } = slowJudge();
    const { store, ended } = storeOf();
    const client = await opened(judged, { judge, settings, runs: store });
    const running = run(client);
    await asked;
    await close(client);
    await client.open('b.grader.yaml', judged);
    expect(await running).toEqual({ state: 'cancelled' });
    answer();
    const renamed = `${folder}/b.grader.yaml`;
    await client.next('rewardsmith/scores', (news) => news.uri === renamed);
    await client.connection.sendRequest('rewardsmith/cancel', {});
    expect(told(client).flatMap(({ params }) => (params.uri === renamed ? params.scores : []))).toEqual([]);
    expect(told(client).at(-1)!.params.status.state).toBe('idle');
    expect(ended).toEqual([]);
  });

  test('or closed and opened again, too: the scores are not those of the run before', async () => {
    const { judge, asked, answer } = slowJudge();
    const client = await opened(judged, { judge, settings });
    const running = run(client);
    await asked;
    await close(client);
    await client.open('a.grader.yaml', judged);
    expect(await running).toEqual({ state: 'cancelled' });
    answer();
    await client.next('rewardsmith/scores', (news) => news.status.state === 'idle');
    expect(await client.connection.sendRequest('rewardsmith/run', { uri })).toEqual({ state: 'done' });
    await scores(client, 'fresh');
  });
});

describe('samples that change while they are graded', () => {
  test('leave stale scores and a run that says so', async () => {
    const texts = [rows, rows, rows.replace('"1"}', '"3"}')];
    let stamp = 0;
    const { store, ended } = storeOf();
    const client = await opened(exact, {
      read: async function* () {
        yield texts[stamp]!;
      },
      stamp: async () => String(stamp++),
      settings: { live: 'off' },
      runs: store,
    });
    expect(await run(client)).toEqual({
      state: 'done',
      message: `${samples} changed while it was graded: the figures may mix two texts, and the run is not kept. Run again.`,
    });
    expect(ended).toEqual([]);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${folder}/rows.jsonl`, type: 2 }],
    });
    await scores(client, 'stale');
  });

  test('and those that are removed leave no score that looks fresh', async () => {
    const left = new Map([[samples, rows]]);
    const client = await opened(exact, { files: left, settings: { live: 'off', samples: { '**/*': 'rows.jsonl' } } });
    expect(await run(client)).toEqual({ state: 'done' });
    await scores(client, 'fresh');
    left.clear();
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${folder}/rows.jsonl`, type: 3 }],
    });
    await client.next('rewardsmith/scores', (news) => /cannot be read any more/.test(news.scores[0]?.detail));
  });
});

test('what a run could not keep is told in the end', async () => {
  const client = await opened(exact, {
    runs: { ...storeOf().store, begin: () => Promise.reject(new Error('the disk is full.')) },
  });
  expect(await run(client)).toEqual({ state: 'done', message: 'The run is not kept: the disk is full.' });
});
