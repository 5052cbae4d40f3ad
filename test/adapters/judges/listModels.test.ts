import { afterEach, expect, test } from 'vitest';
import { listModels } from '../../../server/src/adapters/judges/listModels.ts';
import type { Provider, ProviderOptions } from '../../provider/server.ts';
import { startProvider } from '../../provider/server.ts';

let provider: Provider;
afterEach(() => provider.close());

async function list(options: ProviderOptions, key: string | null = 'sk-secret') {
  provider = await startProvider(options);
  return listModels({ baseURL: provider.url, apiKey: async () => key, timeout: 500 });
}

test('one call, in order of names, with the ends that the provider announced', async () => {
  const models = [{ id: 'o3', shutdown_date: '2026-12-11' }, { id: 'llama3.1', shutdown_date: null }, { id: 7 }, null!];
  expect(await list({ models })).toEqual({ models: [{ name: 'llama3.1' }, { name: 'o3', end: '2026-12-11' }] });
  expect(provider.requests.map(({ path, authorization }) => [path, authorization])).toEqual([
    ['/v1/models', 'Bearer sk-secret'],
  ]);
});

test('a server that wants no key gets none', async () => {
  expect(await list({}, null)).toEqual({ models: [{ name: 'local-judge' }] });
  expect(provider.requests[0]?.authorization).toBeUndefined();
});

test.each<[string, ProviderOptions, RegExp]>([
  ['a wrong key, which is not repeated', { key: 'another' }, /refused the API key.*Set API Key/],
  ['nothing', { models: [] }, /answered without a list of models/],
  ['an error', { script: ['broken'] }, /answered: /],
  ['silence', { script: ['silent'] }, /did not answer in time/],
  ['text that is not JSON', { script: ['malformed'] }, /is not JSON/],
  ['a page', { script: ['page'] }, /without a list of models/],
  ['an answer that breaks off', { script: ['cut'] }, /broke off|without a list/],
])('%s is said in a sentence, and tried once', async (_, options, said) => {
  const found = await list(options);
  expect('message' in found && found.message).toMatch(said);
  expect(JSON.stringify(found)).not.toContain('sk-secret');
  expect(provider.requests.length).toBeLessThanOrEqual(1);
});
