import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JudgeAsk } from '../../server/src/engine/world.ts';
import { type Client, folder, type Given, kindJudge } from './client.ts';
import { exact, files, judged, opened, rows, run, samples, uri } from './opened.ts';

interface Told {
  readonly version: number;
  readonly scores: readonly { readonly line: number; readonly state: string; readonly text: string }[];
}

const told = ({ heard }: Client): readonly Told[] =>
  heard.filter(({ method }) => method === 'rewardsmith/scores').map(({ params }) => params);
const mean = (text: string) => text.split(/ ±| \(| {2}/)[0];
const referring = (answer: string) => exact.replace('{{ item.answer }}', answer);
const criterion = (text: string) => `- ${text.trim().replaceAll('\n', '\n  ')}\n`;
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A client whose spec has been run once. */
async function graded(text: string, given: Given = {}): Promise<Client> {
  const client = await opened(text, given);
  expect(await run(client)).toEqual({ state: 'done' });
  return client;
}

/** The scores of a version, once they are as wanted. */
const scoresOf = (client: Client, version: number, wanted: (news: Told) => boolean): Promise<Told> =>
  client.next('rewardsmith/scores', (news) => news.version === version && wanted(news));
const fresh = (client: Client, version: number) =>
  scoresOf(client, version, ({ scores }) => scores.length > 0 && scores.every(({ state }) => state === 'fresh'));
const oneRow = ({ scores: [only] }: Told) => only?.state === 'fresh' && /^1\.00 .*n 1 /.test(only.text);
const states = ({ scores }: Told) => scores.map(({ state }) => state);
const change = (client: Client, version: number, text: string) => client.change('a.grader.yaml', version, text);

describe('grading while the user types', () => {
  test('starts with the first run', async () => {
    const client = await opened(exact);
    await change(client, 2, referring('2'));
    await scoresOf(client, 2, ({ scores }) => scores.length === 0);
    await run(client);
    await change(client, 3, referring('3'));
    expect((await fresh(client, 3)).scores.map(({ text }) => mean(text))).toEqual(['0.00']);
  });

  test('answers a change once, with the new scores', async () => {
    const client = await graded(exact);
    await change(client, 2, referring('2'));
    expect((await fresh(client, 2)).scores.map(({ text }) => mean(text))).toEqual(['0.50']);
    await change(client, 3, referring('3'));
    await fresh(client, 3);
    expect(told(client).filter(({ version }) => version === 2)).toHaveLength(1);
  });

  test('shows for every version what a run of it would, however fast the keys come', async () => {
    const answers = fc.array(fc.constantFrom('1', '2', '3', '{{ item.answer }}', '{{ item', '{{ item.none }}'), {
      minLength: 1,
      maxLength: 12,
    });
    const wanted = new Map([
      ['1', '0.50'],
      ['2', '0.50'],
      ['3', '0.00'],
      ['{{ item.answer }}', '0.50'],
      ['{{ item.none }}', '–'],
    ]);
    await fc.assert(
      fc.asyncProperty(answers, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), async (texts, pauses) => {
        const client = await graded(exact);
        for (const [index, text] of [...texts, '3'].entries()) {
          void change(client, index + 2, referring(text));
          if (pauses[index]) await later(2);
        }
        await fresh(client, texts.length + 2);
        const versions = told(client).map(({ version }) => version);
        expect(versions).toEqual(versions.toSorted((one, other) => one - other));
        for (const { version, scores } of told(client))
          for (const { state, text } of scores)
            if (version > 1 && (state === 'fresh' || state === 'failed'))
              expect([version, mean(text)]).toEqual([version, wanted.get([...texts, '3'][version - 2]!)]);
      }),
      { numRuns: 15 },
    );
  });

  test('never shows an older answer after a newer one', async () => {
    const waiting = new Map<string, () => void>();
    const python = async ({ source, timeLimit }: { source: string; timeLimit: number }) => {
      const value = Number(/return (\S+)/.exec(source)![1]);
      if (timeLimit > 0 && value > 0) await new Promise<void>((resolve) => waiting.set(String(value), resolve));
      return { value };
    };
    const spec = (value: number) =>
      `type: python\nname: p\nsource: |\n  def grade(sample, item):\n      return ${value.toFixed(1)}\n`;
    const one = new Map([[samples, rows.split('\n')[0]!]]);
    const client = await graded(spec(0), { python, files: one });
    await change(client, 2, spec(0.2));
    while (!waiting.has('0.2')) await later(1);
    await change(client, 3, spec(0.3));
    while (!waiting.has('0.3')) await later(1);
    waiting.get('0.3')!();
    expect((await fresh(client, 3)).scores.map(({ text }) => mean(text))).toEqual(['0.30']);
    const before = told(client).length;
    waiting.get('0.2')!();
    await later(20);
    expect(told(client).slice(before)).toEqual([]);
  });

  test('says that it runs where it takes its time, and stops at a click for good', async () => {
    const python = async ({ source }: { source: string }, signal: AbortSignal) =>
      source.includes('while')
        ? new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
        : { value: 1 };
    const spec = (line: string) =>
      `type: python\nname: p\nsource: |\n  def grade(sample, item):\n      ${line}\n      return 1.0\n`;
    const client = await graded(spec('x = 1'), { python });
    await change(client, 2, spec('while item: item = 1'));
    expect(states(await scoresOf(client, 2, (news) => states(news).includes('running')))).toEqual(['running']);
    await client.connection.sendRequest('rewardsmith/cancel', { uri });
    expect(states(await scoresOf(client, 2, (news) => !states(news).includes('running')))).toEqual(['stale']);
    await later(150);
    expect(states(told(client).at(-1)!)).toEqual(['stale']);
    await change(client, 3, spec('x = 2'));
    await fresh(client, 3);
  });

  test('leaves the last good scores, as stale, on a text that cannot be read', async () => {
    const client = await graded(exact);
    await change(client, 2, exact.replace('name: exact', 'name: "exact'));
    const { scores } = await scoresOf(client, 2, ({ scores: all }) => all.length > 0);
    expect(scores).toMatchObject([{ state: 'stale', text: expect.stringMatching(/^0\.50 .*stale/) }]);
    await change(client, 3, exact);
    await fresh(client, 3);
  });

  test('grades again when the samples change', async () => {
    const changing = files();
    const client = await graded(exact, { files: changing });
    changing.set(samples, '{"answer": "1", "completion": "1"}\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${folder}/rows.jsonl`, type: 2 }],
    });
    await scoresOf(client, 1, oneRow);
  });

  test('takes samples as the editor has them', async () => {
    const client = await graded(exact);
    await client.open('rows.jsonl', '{"answer": "1", "completion": "1"}\n', 'samples-jsonl');
    await scoresOf(client, 1, oneRow);
    await change(client, 2, referring('2'));
    expect((await fresh(client, 2)).scores.map(({ text }) => mean(text))).toEqual(['0.00']);
  });

  test('shows of many samples a random choice first, with how many it is of', async () => {
    const many = new Map([[samples, rows.repeat(600)]]);
    const client = await graded(exact, { files: many });
    await change(client, 2, referring('1'));
    const first = await scoresOf(client, 2, (news) => states(news).includes('running'));
    expect(first.scores[0]!.text).toMatch(/^0\.\d\d ±0\.0\d {2}n 1000 of 1200 .*running …$/);
    expect((await fresh(client, 2)).scores[0]!.text).toMatch(/^0\.50 ±0\.0\d {2}n 1200 /);
  });

  test('ends when the document is closed', async () => {
    const client = await graded(exact);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.open('a.grader.yaml', exact);
    await change(client, 2, referring('2'));
    await scoresOf(client, 2, ({ scores }) => scores.length === 0);
  });
});

describe('the setting', () => {
  const python = (value: number) =>
    `type: python\nname: p\nsource: |\n  def grade(sample, item):\n      return ${value.toFixed(1)}\n`;
  const both = (answer: string, value: number) => criterion(referring(answer)) + criterion(python(value));
  const given = (live: string) => ({ settings: { live }, python: async () => ({ value: 1 }) });

  test('`off` leaves scores stale', async () => {
    const client = await graded(exact, given('off'));
    await change(client, 2, referring('2'));
    expect(states(await scoresOf(client, 2, ({ scores }) => scores.length > 0))).toEqual(['stale']);
  });

  test('`checks` leaves those of Python stale', async () => {
    const client = await graded(both('1', 1), given('checks'));
    await change(client, 2, both('2', 0));
    const news = await scoresOf(client, 2, ({ scores }) => scores.some(({ state }) => state === 'fresh'));
    expect(states(news)).toEqual(['stale', 'fresh', 'stale']);
    await change(client, 3, both('2', 1));
    expect(states(await fresh(client, 3))).toEqual(['fresh', 'fresh', 'fresh']);
  });

  test('`free` grades both', async () => {
    const client = await graded(both('1', 1), given('free'));
    await change(client, 2, both('2', 0));
    expect(states(await fresh(client, 2))).toHaveLength(3);
  });
});

describe('what costs money', () => {
  const both = (answer: string, prompt: string) =>
    criterion(referring(answer)) + criterion(judged.replace('Rate', prompt));
  const answers = { 'window/showMessageRequest': () => ({ title: 'Run' }) };

  test('goes stale and says what a refresh would cost; the rest follows', async () => {
    const asked: JudgeAsk[] = [];
    const client = await graded(both('1', 'Rate'), { judge: () => kindJudge(asked), answers });
    const before = asked.length;
    await change(client, 2, both('2', 'Judge'));
    const news = await scoresOf(client, 2, ({ scores }) => scores.some(({ state }) => state === 'fresh'));
    expect(states(news)).toEqual(['stale', 'fresh', 'stale']);
    for (const index of [0, 2]) expect(news.scores[index]!.text).toMatch(/stale {2}≈ \$0\.\d+ to refresh$/);
    expect(asked).toHaveLength(before);
  });

  test('stays as it is where its judge is asked the same', async () => {
    const asked: JudgeAsk[] = [];
    const client = await graded(both('1', 'Rate'), { judge: () => kindJudge(asked), answers });
    const before = asked.length;
    await change(client, 2, both('2', 'Rate'));
    expect(states(await fresh(client, 2))).toHaveLength(3);
    expect(asked).toHaveLength(before);
  });
});

describe('the trend', () => {
  const commit = ({ connection }: Client, text: string | null) =>
    connection.sendNotification('rewardsmith/committed', { uri, text });
  const first = ({ scores }: Told) => scores[0]?.text ?? '';

  test('says how much a score has changed since the last commit, from the first run on', async () => {
    const client = await opened(referring('2'));
    await commit(client, referring('3'));
    await run(client);
    expect(first(await scoresOf(client, 1, (news) => first(news).includes('▲')))).toMatch(
      /^0\.50 ±0\.41 {2}▲0\.50 {2}n 2 /,
    );
    await change(client, 2, referring('3'));
    expect(first(await fresh(client, 2))).toMatch(/^0\.00 ±0\.\d\d {2}n 2 /);
    await change(client, 3, exact);
    expect((await fresh(client, 3)).scores[0]).toMatchObject({ text: expect.stringContaining('▲0.50') });
    await commit(client, exact);
    await scoresOf(client, 3, (news) => first(news).startsWith('0.50') && !first(news).includes('▲'));
    await commit(client, null);
  });

  test('of a stale score is not told, nor that of one that hangs on a judge who was not asked', async () => {
    const asked: JudgeAsk[] = [];
    const answers = { 'window/showMessageRequest': () => ({ title: 'Run' }) };
    const client = await opened(judged, { judge: () => kindJudge(asked), answers });
    await commit(client, judged.replace('Rate', 'Judge'));
    await run(client);
    const before = asked.length;
    await later(20);
    expect(told(client).some((news) => /[▲▼]/.test(first(news)))).toBe(false);
    expect(asked).toHaveLength(before);
  });
});

test('no score stands on a line of several graders, or on a very long one', async () => {
  const short = `[${JSON.stringify({ type: 'string_check', name: 'a', input: 'a', reference: 'a', operation: 'eq' })}]`;
  const client = await graded(short);
  expect(told(client).at(-1)!.scores).toEqual([]);
  const long = await graded(exact.replace('type:', `"type":${' '.repeat(1000)}`));
  expect(told(long).at(-1)!.scores).toEqual([]);
});
