import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { listen } from '../../server/src/server/listen.ts';
import type { Session } from '../../server/src/server/session.ts';
import { startClient } from './client.ts';
import { broken, codes, diagnostics, exact, files, uri } from './opened.ts';

/** Messages of all sorts, each with its number somewhere. */
const sorts = {
  opened: (number: number) => ['textDocument/didOpen', { textDocument: { number } }],
  changed: (number: number) => ['textDocument/didChange', { number }],
  closed: (number: number) => ['textDocument/didClose', { textDocument: { uri: number } }],
  answer: (number: number) => ['textDocument/hover', { number }],
  run: (number: number) => ['rewardsmith/run', { number }],
  trust: (number: number) => ['rewardsmith/trustChanged', { trusted: number }],
} satisfies Record<string, (number: number) => [method: string, params: object]>;
type Sort = keyof typeof sorts;
const requests: readonly Sort[] = ['answer', 'run'];

/** A session that notes what it is told; it answers with the number of the question. */
function notingSession() {
  const heard: string[] = [];
  const numberIn = (params: unknown) => /\d+/.exec(JSON.stringify(params))![0];
  const noting = (sort: Sort) => [
    sort,
    (...params: unknown[]) => {
      heard.push(`${sort} ${numberIn(params)}`);
      return Number(numberIn(params));
    },
  ];
  return { heard, session: Object.fromEntries(Object.keys(sorts).map((sort) => noting(sort as Sort))) as Session };
}

/** A server whose session is there when `load` says so, and its client. */
function connected() {
  const { heard, session } = notingSession();
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  const loading = Promise.withResolvers<Session>();
  listen(server, () => loading.promise);
  server.listen();
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  return { heard, client, load: () => loading.resolve(session) };
}

const told = fc.array(fc.constantFrom(...(Object.keys(sorts) as Sort[])), { minLength: 1, maxLength: 20 });

test('the session hears all in the order in which it was said, however late it is loaded', () =>
  fc.assert(
    fc.asyncProperty(told, fc.nat({ max: 20 }), async (said, loadedAt) => {
      const { heard, client, load } = connected();
      const answers = said.map(async (sort, number) => {
        const [method, params] = sorts[sort](number);
        if (number === loadedAt) setImmediate(load);
        if (requests.includes(sort)) return client.sendRequest(method, params);
        await client.sendNotification(method, params);
        return number;
      });
      if (loadedAt >= said.length) setTimeout(load, 5);
      expect(await Promise.all(answers)).toEqual(said.map((_, number) => number));
      await client.sendRequest('textDocument/hover', { number: 99 });
      expect(heard).toEqual([...said.map((sort, number) => `${sort} ${number}`), 'answer 99']);
      client.dispose();
    }),
    { numRuns: 50 },
  ));

test('what a message breaks is logged, and the next one is heard', async () => {
  const { client, load } = connected();
  load();
  const logged = new Promise((resolve) => client.onNotification('window/logMessage', resolve));
  await client.sendNotification('textDocument/didSave', { textDocument: { uri } });
  expect(await logged).toMatchObject({ type: 1, message: expect.stringContaining('session.saved is not a function') });
  expect(await client.sendRequest('textDocument/hover', { number: 1 })).toBe(1);
});

test('a question right behind the start has its whole answer, of the text as it is then', async () => {
  const client = await startClient({ files: files() });
  void client.open('a.grader.yaml', broken);
  void client.change('a.grader.yaml', 2, exact);
  const position = { line: 0, character: 1 };
  const hover = client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
  expect(codes(await diagnostics(client, 2))).toEqual([]);
  expect(await hover).toMatchObject({ contents: { kind: 'markdown' } });
});
