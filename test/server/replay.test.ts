import { describe, expect, test } from 'vitest';
import type { JudgeAsk } from '../../server/src/engine/world.ts';
import type { PromptAnswer, ReplayAnswer } from '../../server/src/protocol/index.ts';
import type { Client, Given } from './client.ts';
import { files, judged, opened, uri } from './opened.ts';

const promptOf = async (client: Client, path: readonly string[] = []): Promise<string> => {
  const answer = await client.connection.sendRequest<PromptAnswer>('rewardsmith/judgePrompt', { uri, path });
  return 'text' in answer ? answer.text : answer.refused;
};

/** What was answered before is known by being asked with a budget of no calls: here all of it is. */
const original = 'Rate 1';

async function replayed(edit: (prompt: string) => string, given: Given = {}) {
  const asked: JudgeAsk[] = [];
  const isUnchanged = edit === unchanged;
  const client = await opened(judged, {
    judge: () => async (ask) => {
      const { content } = ask.messages.at(-1)!;
      if (content !== original || isUnchanged) asked.push(ask);
      return { value: { steps: [], result: content === original ? 1 : 0.25 } };
    },
    answers: { 'window/showMessageRequest': () => ({ title: 'Replay' }) },
    ...given,
  });
  const wanted = { uri, path: [], text: edit(await promptOf(client)) };
  const answer = await client.connection.sendRequest<ReplayAnswer>('rewardsmith/replay', wanted);
  const question = client.heard.find(({ method }) => method === 'window/showMessageRequest')?.params.message;
  return { asked, answer, question, text: 'text' in answer ? answer.text : answer.refused };
}

const unchanged = (prompt: string) => prompt.replaceAll('\n', '\r\n');
const politely = (prompt: string) => prompt.replace('Rate 1', 'Please rate\n\n1');

describe('a judge that is asked with an edited prompt', () => {
  test('is asked once, after its price was told, and what it says stands beside the former', async () => {
    const { text, asked, question, answer } = await replayed(politely);
    expect(asked.map(({ messages }) => messages.at(-1)!.content)).toEqual(['Please rate\n\n1']);
    expect(question).toMatch(/^This will cost about .* One call goes to https:\/\/api\.openai\.com\/v1\.$/);
    expect(text).toMatch(/^# Replay of tone\n\nSample line 1\n/);
    expect(text).toContain('| as the spec has it | 1.00  |\n| as edited          | 0.25  |');
    expect(answer).toMatchObject({ title: 'Replay of tone', links: [{ line: 2, target: { line: 1 } }] });
  });

  test('is asked the same where nothing was edited', async () => {
    const { asked } = await replayed(unchanged);
    expect(asked.map(({ messages }) => messages.at(-1)!.content)).toEqual([original, original]);
  });

  test.each<[string, (prompt: string) => string, Given]>([
    ['Cancelled.', politely, { answers: { 'window/showMessageRequest': () => ({ title: 'Cancel' }) } }],
    [
      'This workspace is not trusted, so nothing of it is run.',
      politely,
      { options: { client: 'rewardsmith', trusted: false } },
    ],
    ['There is no such sample.', politely, { files: new Map([...files()].map(([name]) => [name, ''])) }],
    ['The heads of the prompt should stand as they were', (prompt) => prompt.replace('--- user ---', ''), {}],
    ['The heads of the prompt should stand as they were', (prompt) => `${prompt}\n--- user ---\n`, {}],
  ])('is not asked: %s', async (refused, edit, given) => {
    const { answer, asked } = await replayed(edit, given);
    expect(answer).toEqual({ refused: expect.stringContaining(refused) });
    expect(asked).toEqual([]);
  });
});
