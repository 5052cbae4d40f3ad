import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Given, startClient } from './client.ts';
import { broken, diagnostics, exact, files, judged, opened, run, scores, uri } from './opened.ts';

const bundles = new URL('./l10n/', import.meta.url).href.replace(/\/$/, '');
const options = (locale: string, l10n = bundles) => ({ client: 'rewardsmith', trusted: true, locale, l10n });
const pseudo: Given = { options: options('qps-ploc') };
const asked = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });

test('every sentence of the pseudo-language translates one that there is', () => {
  const known = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8'));
  const translated = JSON.parse(readFileSync(new URL('bundle.l10n.qps-ploc.json', `${bundles}/`), 'utf8'));
  expect(Object.keys(translated).filter((message) => !(message in known))).toEqual([]);
});

test('a diagnostic and its repair come in the language of the editor', async () => {
  const client = await startClient({ files: files(), ...pseudo });
  await client.open('a.grader.yaml', exact.replace('"{{ item.answer }}"', '42'));
  const { diagnostics: found } = await diagnostics(client, 1);
  expect(found).toMatchObject([{ code: 'wrong-type', message: '`42`? `reference` = à ŧéxŧ!' }]);
  const range = found[0].range;
  const context = { diagnostics: [], only: ['quickfix'] };
  const params = { textDocument: { uri }, range, context };
  const [repair] = await client.connection.sendRequest<object[]>('textDocument/codeAction', params);
  expect(repair).toMatchObject({ title: 'Þüŧ iŧ iñ qüøŧéš' });
});

test('hover, completion, lens and outline do', async () => {
  const client = await opened(exact, pseudo);
  await client.next('textDocument/publishDiagnostics');
  const answer = (method: string, params: object = { textDocument: { uri } }) =>
    client.connection.sendRequest(`textDocument/${method}`, params);
  expect(await answer('hover', asked(4, 2))).toMatchObject({ contents: { value: 'Ħøw ŧħéý àřé çømþàřéđ.' } });
  expect(await answer('codeLens')).toMatchObject([{ command: { title: '▶ Řüñ (2)' } }]);
  expect(await answer('documentSymbol')).toMatchObject([{ detail: 'Šŧřiñğ çħéçķ' }]);
  await client.change('a.grader.yaml', 2, broken);
  expect(await answer('completion', asked(4, 0))).toContainEqual(
    expect.objectContaining({ label: 'operation', detail: 'řéqüiřéđ' }),
  );
});

test('a refusal, progress, a score and why it is stale do', async () => {
  const client = await opened(broken, { ...pseudo, settings: { live: 'off' } });
  expect(await run(client)).toEqual({
    state: 'refused',
    message: 'Fàüłŧš iñ `exact`: `string_check` ñééđš `operation`.',
  });
  await client.change('a.grader.yaml', 2, exact);
  await run(client);
  expect((await scores(client, 'fresh')).scores[0].text).toContain('ñ 2');
  await client.change('a.grader.yaml', 3, exact.replace('eq', 'ne'));
  const { text, detail } = (await scores(client, 'stale')).scores[0];
  expect(text).toContain('šŧàłé');
  expect(detail).toContain('**Štàłé:** ŧħé ğřàđéř ħàš çħàñğéđ.');
  expect(client.raw.join('')).toContain('"title":"Ğřàđiñğ exact"');
});

test('the question before money is spent does, and its answer is understood', async () => {
  const prices = { judge: { prices: { 'gpt-5-mini': { input: 1e6, output: 0 } } } };
  const answers = { 'window/showMessageRequest': () => ({ title: 'Řüñ' }) };
  const client = await opened(judged, { ...pseudo, settings: { samples: { '*': 'rows.jsonl' }, ...prices }, answers });
  expect(await run(client)).toEqual({ state: 'done' });
  const question = client.heard.find(({ method }) => method === 'window/showMessageRequest');
  expect(question?.params.message).toMatch(/^2 çàłłš ŧø https:\/\/api\.openai\.com\/v1\. Çøšŧš \$\d/);
});

test.each([
  ['there is no bundle of its language', options('tlh')],
  ['it names no folder', { client: 'rewardsmith', locale: 'qps-ploc' }],
  ['the folder is not on this machine', options('qps-ploc', 'vscode-vfs://github/a/l10n')],
])('the editor reads English where %s', async (_, given) => {
  const client = await opened(exact, { options: given });
  expect(await run(client)).toEqual({ state: 'done' });
  expect((await scores(client, 'fresh')).scores[0].text).toContain('n 2');
  expect(client.raw.join('')).not.toContain('No translation');
});

test('a broken bundle is told of in the log', async () => {
  const client = await opened(exact, { options: options('broken') });
  expect(await run(client)).toEqual({ state: 'done' });
  const { message } = client.heard.find(({ method }) => method === 'window/logMessage')?.params ?? {};
  expect(message).toMatch(/^No translation: .*JSON/);
});
