import { expect, test } from 'vitest';
import type { ExplainRequest, GradingHost } from '../../server/src/engine/grading.ts';
import type { JsonObject } from '../../server/src/engine/json.ts';
import type { Root } from '../../server/src/engine/spec.ts';
import type { Answer } from '../../server/src/engine/world.ts';
import { createGrading } from '../../server/src/grading.ts';
import { english } from '../../server/src/languages/message.ts';

const text = 'The refund is 41. It takes a week. Sorry for that!';
const line = JSON.stringify({ id: 'r', item: { refund: 42 }, completion: text });
const never = new AbortController().signal;

/** A judge who finds a requirement met where the completion says `week`; with `stored` it has been asked before. */
function hostOf({ stored = true, samples = `\n${line}\n` } = {}) {
  const asked = { judge: 0, python: 0 };
  const refused = async (): Promise<Answer> => ({ flag: 'other_error', message: 'Nobody answers.' });
  const host: GradingHost = {
    read: async function* () {
      yield samples;
    },
    world: ({ budget }) => ({
      python: async ({ sample }) => {
        asked.python++;
        return { value: (JSON.parse(sample) as { output_text: string }).output_text.length / 100 };
      },
      judge: async (ask) => {
        if (budget?.maxCalls === 0 && !stored) return refused();
        asked.judge++;
        const verdict = JSON.stringify(ask.messages).includes('week') ? 'met' : 'not_met';
        return { value: { quotes: [], reason: 'So.', verdict }, remembered: stored };
      },
      embed: refused,
      sql: refused,
      tokens: refused,
      spent: () => ({ cost: 0, calls: 0, remembered: 0, tokens: 0 }),
    }),
    synonyms: () => Promise.reject(new Error('There is no WordNet.')),
    due: () => false,
    turn: async () => undefined,
    dispose: async () => undefined,
  };
  return { host, asked };
}

const rootOf = (spec: JsonObject): Root => ({
  form: 'rubric',
  id: 'reward',
  path: [],
  graders: [{ id: 'reward', path: [], spec }],
});
const free = {
  criteria: [
    { id: 'amount', points: 3, number: { equals: '{{ item.refund }}', from: 'first' } },
    { id: 'time', contains: 'week' },
    { id: 'sorry', points: -1, contains: 'Sorry' },
  ],
};
const judged = {
  judge: { model: 'gpt-5-mini' },
  criteria: [...free.criteria, { id: 'policy', points: 4, requirement: 'Names the time it takes.' }],
};

function explain(spec: JsonObject, more: Partial<ExplainRequest> = {}, host = hostOf().host) {
  const graded = {
    roots: [rootOf(spec)],
    options: { metrics: {}, models: {}, pythonTimeLimit: 1 },
    provider: { baseURL: 'https://api.openai.com/v1', concurrency: 1, prices: {} },
    agreed: [],
  };
  return createGrading(host).explain({ samples: { file: 'x' }, line: 2, graded, ...more }, never);
}

async function only(...of: Parameters<typeof explain>) {
  const explained = await explain(...of);
  expect(explained).toMatchObject({ id: 'r', line: 2 });
  return explained!.explanations[0]!;
}

const pieces = ({ attribution }: Awaited<ReturnType<typeof only>>) =>
  attribution!.pieces.map(({ from, to, reward, effects }) => [
    text.slice(from, to).trim(),
    reward,
    ...effects.map(({ id, before, after }) => `${id} ${before} ${after}`),
  ]);

test('free graders are told of at once', async () => {
  const found = await only(free);
  expect(found.contributions).toMatchObject({ reward: 0, steps: [{ change: 0 }, { change: 0.25 }, { change: -0.25 }] });
  expect(found.lacking).toEqual([]);
  expect(found.judges).toBeUndefined();
  expect(found.attribution).toMatchObject({ kind: 'sentences', sentences: 3, judged: false });
  expect(pieces(found)).toEqual([
    ['The refund is 41.', { before: 0, after: 0 }],
    ['It takes a week.', { before: 0, after: 0 }, 'time 1 0'],
    ['Sorry for that!', { before: 0, after: 0.25 }, 'sorry 1 0'],
  ]);
  const flips = found.flips.map(({ id, sentences, score, reward }) => ({
    id,
    words: sentences.map(english),
    score,
    reward,
  }));
  expect(flips).toEqual([
    {
      id: 'amount',
      words: ['Replace `41` with `42`.'],
      score: { before: 0, after: 1 },
      reward: { before: 0, after: 0.75 },
    },
    { id: 'sorry', words: ['Remove `Sorry`.'], score: { before: 1, after: 0 }, reward: { before: 0, after: 0.25 } },
  ]);
});

test('a judge who was not asked leaves the reward open, and the price of asking is named', async () => {
  const { host, asked } = hostOf({ stored: false });
  const found = await only(judged, {}, host);
  expect(found.contributions).toMatchObject({ reward: null, steps: [] });
  expect(found.contributions.unknown).toContain('`policy`');
  expect(found.lacking).toEqual([{ id: 'policy', path: ['criteria', 3] }]);
  expect(found.judges).toMatchObject({ calls: 3 });
  expect(found.judges!.cost).toBeGreaterThan(0);
  expect(pieces(found)).toEqual([
    ['The refund is 41.', undefined],
    ['It takes a week.', undefined, 'time 1 0'],
    ['Sorry for that!', undefined, 'sorry 1 0'],
  ]);
  expect(found.flips.map(({ reward }) => reward)).toEqual([
    { before: null, after: null },
    { before: null, after: null },
  ]);
  expect(asked.judge).toBe(0);
});

test('what a judge said before counts for the whole and stays for its pieces', async () => {
  const { host, asked } = hostOf();
  const found = await only(judged, {}, host);
  expect(found.contributions.reward).toBe(0.5);
  expect(pieces(found)[1]).toEqual(['It takes a week.', { before: 0.5, after: 0.375 }, 'time 1 0']);
  expect(asked.judge).toBe(1);
});

test('with a budget judges are asked about each piece', async () => {
  const { host, asked } = hostOf({ stored: false });
  const found = await only(judged, { budget: { maxCost: 1 } }, host);
  expect(found.contributions.reward).toBe(0.5);
  expect(found.lacking).toEqual([]);
  expect(found.attribution!.judged).toBe(true);
  expect(pieces(found)[1]).toEqual(['It takes a week.', { before: 0.5, after: 0 }, 'time 1 0', 'policy 1 0']);
  expect(asked.judge).toBe(4);
});

test('Python is asked about each piece', async () => {
  const { host, asked } = hostOf();
  const found = await only({ criteria: [{ id: 'long', python: 'def grade(sample, item): ...' }] }, {}, host);
  expect(found.contributions.reward).toBe(text.length / 100);
  expect(asked.python).toBe(4);
});

test('what may not leave the sandbox is lacking', async () => {
  const { host, asked } = hostOf();
  const spec = { criteria: [{ id: 'long', python: 'import numpy\ndef grade(sample, item): return 1' }] };
  const options = { metrics: {}, models: {}, pythonTimeLimit: 1, interpreter: 'python3' };
  const graded = { roots: [rootOf(spec)], options, provider: { baseURL: '', concurrency: 1, prices: {} }, agreed: [] };
  for (const budget of [undefined, { maxCost: 1 }]) {
    const found = await only(spec, { graded, ...(budget && { budget }) }, host);
    expect(found.lacking).toEqual([{ id: 'long', path: ['criteria', 0] }]);
  }
  expect(asked.python).toBe(0);
});

test('criteria that stand in the row are told of, too', async () => {
  const criteria = [{ id: 'own', points: 3, contains: 'month' }];
  const samples = `\n${JSON.stringify({ id: 'r', item: { criteria }, completion: text })}\n`;
  const spec = { criteria_from: '{{ item.criteria }}', criteria: [{ id: 'time', contains: 'week' }] };
  const found = await only(spec, {}, hostOf({ samples }).host);
  expect(found.contributions.steps.map(({ id, change }) => [id, change])).toEqual([
    ['time', 0.25],
    ['own', 0],
  ]);
  expect(found.flips).toMatchObject([{ id: 'own', path: ['criteria_from', 0], reward: { before: 0.25, after: 1 } }]);
});

test('a completion without a text has no pieces', async () => {
  const samples = `\n${JSON.stringify({ id: 'r', item: {}, sample: { output_tools: [] } })}\n`;
  const spec = { criteria: [{ id: 'a', tool_call: { name: 'get' } }] };
  const found = await only(spec, {}, hostOf({ samples }).host);
  expect(found.attribution).toBeUndefined();
  expect(found.flips).toMatchObject([{ edits: [{ path: ['sample', 'output_tools'] }] }]);
});

test('a line without a sample has no explanation', async () => {
  expect(await explain(free, { line: 1 })).toBeUndefined();
  expect(await explain(free, { line: 3 })).toBeUndefined();
});
