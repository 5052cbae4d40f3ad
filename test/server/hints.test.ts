import { describe, expect, test } from 'vitest';
import type { InlayHint } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import { exact, opened, run, uri } from './opened.ts';

const weighted = `type: multi
name: reward
graders:
  exact:
    type: string_check
    input: "{{ sample.output_text }}"
    reference: "{{ item.answer }}"
    operation: eq
  close:
    type: text_similarity
    input: "{{ sample.output_text }}"
    reference: "{{ item.answer }}"
    evaluation_metric: rouge_l
calculate_output: 0.75 * exact + 0.25 * close
`;
const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const refresh = 'workspace/inlayHint/refresh';
const capabilities = {
  workspace: { configuration: true, workspaceFolders: true, inlayHint: { refreshSupport: true } },
};

async function labels(client: Client): Promise<string[]> {
  const params = { textDocument: { uri }, range };
  const hints = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', params);
  return hints.map(({ label, position }) => `${position.line}: ${label}`);
}

describe('inlay hints', () => {
  test('show shares of the reward, which a setting takes away', async () => {
    const client = await opened(weighted, { capabilities });
    expect(await labels(client)).toEqual(['3: ≈ 75 %', '8: ≈ 25 %']);
    Object.assign(client.settings, { inlayHints: { weights: false } });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.next(refresh);
    expect(await labels(client)).toEqual([]);
  });

  test('hold no scores for our own client, which shows them itself', async () => {
    const client = await opened(exact);
    await run(client);
    expect(await labels(client)).toEqual([]);
  });

  test('hold the scores for any other client, which is told when they change', async () => {
    const client = await opened(exact, { options: {}, capabilities });
    const before = client.heard.filter(({ method }) => method === refresh).length;
    await run(client);
    expect((await labels(client)).map((label) => label.slice(0, 7))).toEqual(['0: 0.50']);
    expect(client.heard.filter(({ method }) => method === refresh).length).toBeGreaterThan(before);
  });
});
