import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GradingHost, RunEvent, SampleRequest } from '../../server/src/engine/grading.ts';
import type { Json } from '../../server/src/engine/json.ts';
import type { RowResult } from '../../server/src/engine/record.ts';
import { sampleFails } from '../../server/src/engine/sampleFails.ts';
import type { Root } from '../../server/src/engine/spec.ts';
import type { Answer } from '../../server/src/engine/world.ts';
import { createGrading } from '../../server/src/grading.ts';

const options = { metrics: {}, models: {}, pythonTimeLimit: 1 };
const provider = { baseURL: '', concurrency: 1, prices: {} };
const never = new AbortController().signal;

/** A world whose Python gives what the length of a text says, an error where that is too much. */
function hostOf(text: () => string): GradingHost {
  const refused = async (): Promise<Answer> => ({ flag: 'other_error', message: 'Nobody answers.' });
  return {
    read: async function* () {
      yield text();
    },
    world: () => ({
      python: async ({ sample }) => {
        const value = (JSON.parse(sample) as { output_text: string }).output_text.length / 10;
        return value > 0.8 ? { flag: 'python_grader_runtime_error', message: `It is ${value}.` } : { value };
      },
      ...{ judge: refused, embed: refused, sql: refused, tokens: refused },
      spent: () => ({ cost: 0, calls: 0, remembered: 0, tokens: 0 }),
    }),
    synonyms: () => Promise.reject(new Error('There is no WordNet.')),
    due: () => false,
    turn: async () => undefined,
    dispose: async () => undefined,
  };
}

const spec: Json = {
  name: 'reward',
  pass_threshold: 0.5,
  criteria: [
    { id: 'right', points: 3, gate: true, contains: '{{ item.answer }}' },
    {
      id: 'group',
      criteria: [
        { id: 'short', length: { max: 4 } },
        { id: 'shouts', points: -1, contains: '!' },
      ],
    },
    { id: 'counted', python: "def grade(sample, item):\n    return len(sample['output_text']) / 10" },
  ],
};
const root: Root = { form: 'rubric', id: 'reward', path: [], graders: [{ id: 'reward', path: [], spec }] };

const row = fc.record({ answer: fc.constantFrom('a', 'b'), completion: fc.stringMatching(/^[ab!]{0,10}$/) });
const linesOf = (rows: readonly object[]) => rows.map((each) => JSON.stringify(each)).join('\n');

/** What a run says of each row, and how its samples are then looked at one by one. */
async function graded(rows: readonly object[], { isHeld = true } = {}) {
  const text = linesOf(rows);
  const grading = createGrading(hostOf(() => text));
  const samples = { file: 'rows.jsonl' };
  const profile = await grading.profile(samples, never);
  const session = { name: 'a', samplesHash: isHeld ? profile.hash : 'other', rows: profile.rows };
  const found: RowResult[] = [];
  const listen = (event: RunEvent) => event.event === 'rows' && found.push(...event.rows);
  await grading.run({ root, samples, options, provider, rows: true, session }, listen, never);
  const sample = (more: Omit<SampleRequest, 'samples'> = {}) =>
    grading.sample({ samples, graded: { roots: [root], options, provider, session, agreed: [] }, ...more }, never);
  return { found, sample };
}

describe('one sample', () => {
  test.each([true, false])('says what a run says of it (rows held: %s)', async (isHeld) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const { found, sample } = await graded(rows, { isHeld });
        for (const { line, reward, passed, sub_rewards } of found) {
          const [result] = (await sample({ line }))!.results;
          const scoreOf = (of: typeof result) => (of && 'score' in of.outcome ? of.outcome.score : null);
          expect([scoreOf(result), result?.passed ?? null]).toEqual([reward, passed ?? null]);
          for (const part of result!.parts) expect([part.id, scoreOf(part)]).toEqual([part.id, sub_rewards[part.id]]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test.each([true, false])(
    'a step to the next failure finds the first that there is (rows held: %s)',
    async (isHeld) => {
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 80 }), fc.nat(), async (rows, start) => {
          const { sample, found } = await graded(rows, { isHeld });
          const line = (start % rows.length) + 1;
          const next = await sample({ line, step: 'failure' });
          const fails = found
            .filter(({ reward, passed }) => reward === null || passed === false)
            .map((each) => each.line);
          expect(next?.row.line).toBe(fails.find((each) => each > line) ?? fails[0]);
          if (next) expect(next.results.some(sampleFails)).toBe(true);
        }),
        { numRuns: 30 },
      );
    },
  );

  test('steps go round', async () => {
    const { sample } = await graded(['a', 'b', 'c'].map((id) => ({ id, answer: 'a', completion: 'a' })));
    const idOf = async (more: Omit<SampleRequest, 'samples'>) => (await sample(more))?.row.id;
    expect(await idOf({ id: 'a', step: 'previous' })).toBe('c');
    expect(await idOf({ id: 'c', step: 'next' })).toBe('a');
    expect(await idOf({ id: 'b', line: 1 })).toBe('b');
  });
});
