import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { type Provider, startProvider } from '../provider/server.ts';
import { folder, startClient } from './client.ts';

let provider: Provider;
beforeEach(async () => {
  provider = await startProvider({
    key: 'sk-secret',
    models: [
      { id: 'mine', shutdown_date: '2999-01-01' },
      { id: 'o3', shutdown_date: '2020-01-01' },
    ],
  });
});
afterEach(() => provider.close());

const uri = `${folder}/a.grader.yaml`;
const judge = 'type: score_model\nname: judge\nmodel: \ninput: []\n';

async function opened(options: object = {}) {
  const client = await startClient({
    settings: { judge: { baseUrl: provider.url } },
    options: { client: 'rewardsmith', trusted: true, ...options },
    answers: {
      'rewardsmith/secret': ({ address }: { address: string }) => (address === provider.url ? 'sk-secret' : null),
    },
  });
  await client.open('a.grader.yaml', judge);
  await client.next('textDocument/publishDiagnostics');
  const offered = () =>
    client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 2, character: 7 },
    });
  return { ...client, offered, list: () => client.connection.sendRequest('rewardsmith/models', { uri }) };
}

test('completion offers the models of the provider first, once they were asked for and never before', async () => {
  const client = await opened();
  expect((await client.offered()).map(({ label }) => label)).not.toContain('mine');
  expect(provider.requests).toEqual([]);
  expect(await client.list()).toEqual({
    state: 'done',
    message: `${provider.url} lists 2 models. Completion of \`model\` offers them first.`,
  });
  const [first, second, third] = [...(await client.offered())].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
  expect([first?.label, first?.detail, first?.tags]).toEqual([
    'mine',
    `until 2999-01-01 at ${provider.url}`,
    undefined,
  ]);
  expect([second?.label, second?.detail, second?.tags]).toEqual([
    'o3',
    `shut down at ${provider.url} on 2020-01-01`,
    [1],
  ]);
  expect(third?.label).toMatch(/^gpt-/);
  expect(provider.requests.length).toBe(1);
});

test('nothing is asked in a workspace that is not trusted, and a failure is said', async () => {
  const untrusted = await opened({ trusted: false });
  expect(await untrusted.list()).toMatchObject({ state: 'refused' });
  expect(provider.requests).toEqual([]);
  const trusted = await opened();
  await provider.close();
  expect(await trusted.list()).toMatchObject({ state: 'failed', message: expect.stringMatching(/No connection to/) });
});
