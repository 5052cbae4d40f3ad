import { describe, expect, test } from 'vitest';
import type { JudgeAsk } from '../../server/src/engine/world.ts';
import { kindJudge, startClient } from './client.ts';
import { diagnostics, files, judged, opened, run, scores } from './opened.ts';

describe('a paid run', () => {
  const prices = (input: number) => ({ judge: { prices: { 'gpt-5-mini': { input, output: 0 } } } });

  test.each([
    ['Run', 'done', 2],
    ['Cancel', 'cancelled', 0],
  ])('above confirmCost asks; answered %s it is %s', async (title, state, calls) => {
    const asked: JudgeAsk[] = [];
    const client = await opened(judged, {
      settings: { samples: { '*': 'rows.jsonl' }, ...prices(1e6) },
      judge: () => kindJudge(asked),
      answers: { 'window/showMessageRequest': () => ({ title }) },
    });
    expect(await run(client)).toEqual({ state });
    expect(asked.length).toBe(calls);
    const question = client.heard.find(({ method }) => method === 'window/showMessageRequest');
    expect(question?.params.message).toMatch(
      /^This will cost about \$\d.* 2 calls go to https:\/\/api\.openai\.com\/v1\.$/,
    );
  });

  test('below confirmCost asks nothing, even where the samples have not been looked through yet', async () => {
    const asked: JudgeAsk[] = [];
    const client = await startClient({
      files: files(),
      settings: { samples: { '*': 'rows.jsonl' }, ...prices(1e-6) },
      judge: () => kindJudge(asked),
    });
    await client.open('a.grader.yaml', judged);
    await diagnostics(client, 1);
    expect(await run(client)).toEqual({ state: 'done' });
    expect(asked.length).toBe(2);
    expect(client.heard.map(({ method }) => method)).not.toContain('window/showMessageRequest');
  });

  test('speaks of as many calls as it may make', async () => {
    const client = await opened(judged, { settings: { samples: { '*': 'rows.jsonl' }, ...prices(1e6) } });
    expect(await run(client, { limit: 1 })).toEqual({ state: 'cancelled' });
    const question = client.heard.find(({ method }) => method === 'window/showMessageRequest');
    expect(question?.params.message).toContain(' 1 calls go to ');
  });

  test('counts once what several criteria ask together, and each draw', async () => {
    const settings = { samples: { '**/*': 'rows.jsonl' }, ...prices(1e6) };
    const client = await startClient({ files: files(), settings });
    const text = `judge: { model: gpt-5-mini, batch: true, votes: 3 }
criteria:
  - { id: kind, requirement: Is kind. }
  - { id: short, requirement: Is short. }
`;
    await client.open('a.rubric.yaml', text, 'rubric-yaml');
    await client.next('textDocument/publishDiagnostics');
    const wanted = { uri: 'file:///workspace/a.rubric.yaml' };
    expect(await client.connection.sendRequest('rewardsmith/run', wanted)).toEqual({ state: 'cancelled' });
    const question = client.heard.find(({ method }) => method === 'window/showMessageRequest');
    expect(question?.params.message).toContain(' 6 calls go to ');
  });

  test('gets the key from the editor, and says it to nobody', async () => {
    const secret = 'sk-test-0123456789';
    const asked: JudgeAsk[] = [];
    const keys: (string | null)[] = [];
    const client = await opened(judged, {
      answers: { 'rewardsmith/secret': () => secret, 'window/showMessageRequest': () => ({ title: 'Run' }) },
      judge: (wanted) => async (ask, signal) => {
        keys.push(await wanted('https://api.openai.com/v1'));
        return kindJudge(asked)(ask, signal);
      },
    });
    expect(await run(client)).toEqual({ state: 'done' });
    await scores(client, 'fresh');
    expect(keys).toEqual([secret, secret]);
    expect(client.heard).toContainEqual({
      method: 'rewardsmith/secret',
      params: { address: 'https://api.openai.com/v1' },
    });
    expect(client.raw.join('')).not.toContain(secret);
    expect(JSON.stringify(asked)).not.toContain(secret);
  });
});
