import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileRoot, flatten } from '../../server/src/engine/compile.ts';
import type { Json, JsonObject } from '../../server/src/engine/json.ts';
import { run } from '../../server/src/engine/run.ts';
import { readRow } from '../../server/src/engine/sample.ts';
import type { Root } from '../../server/src/engine/spec.ts';
import type { Step } from '../../server/src/engine/why/explanation.ts';
import type { World } from '../../server/src/engine/world.ts';
import { english } from '../../server/src/languages/message.ts';
import { contributions } from '../../server/src/science/contributions/contributions.ts';
import { shapley } from '../../server/src/science/contributions/shapley.ts';

interface Case {
  readonly name: string;
  readonly rubric: JsonObject;
  readonly item?: JsonObject;
  readonly text: string;
  readonly reward?: number;
  readonly unknown?: string;
  /** Each as `id change by`, or `id kind change`. */
  readonly steps: readonly string[];
}

const answer = async () => ({ flag: 'other_error' as const, message: 'Nobody answers.' });
const world: World = { judge: answer, embed: answer, python: answer, sql: answer, tokens: answer };
const options = { metrics: {}, models: {}, pythonTimeLimit: 5 };

async function explained(root: Root, row: Json) {
  const program = flatten(compileRoot(root, options));
  const read = readRow(row, 1);
  if ('text' in read) throw new Error(english(read));
  const signal = new AbortController().signal;
  for await (const [graded] of run(program, once([read]), world, { signal, window: 1 }))
    return contributions(program, graded!.outcomes);
  throw new Error('No row was graded.');
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

const rootOf = (spec: Json, form: Root['form'] = 'rubric'): Root => ({
  form,
  id: 'reward',
  path: [],
  graders: [{ id: 'reward', path: [], spec }],
});

const signed = (change: number) => `${change < 0 ? '-' : '+'}${Math.abs(Number(change.toFixed(6)))}`;
const shown = ({ id, kind, change, by }: Step) =>
  kind === 'score' ? [id, signed(change), by].filter(Boolean).join(' ') : `${id} ${kind} ${signed(change)}`;

const cases = parse(readFileSync(join(import.meta.dirname, 'contributions.yaml'), 'utf8')) as Case[];

test.each(cases)('$name', async ({ rubric, item = {}, text, reward = null, unknown, steps }) => {
  const found = await explained(rootOf(rubric), { item, sample: { output_text: text } });
  expect(found.reward).toBe(reward);
  expect(found.unknown).toBe(unknown);
  expect(found.steps.map(shown)).toEqual(steps);
});

test('a multi is shared out by Shapley values, which for a weighted sum are its summands', async () => {
  const check = (reference: string) => ({
    type: 'string_check',
    name: 'it',
    input: '{{ sample.output_text }}',
    reference,
    operation: 'like',
  });
  const graders = { a: check('x'), b: check('y'), c: check('z') };
  const spec = { type: 'multi', name: 'reward', graders, calculate_output: '0.5 * a + 0.2 * b + 0.3 * c' };
  const found = await explained(rootOf(spec, 'grader'), { item: {}, sample: { output_text: 'x y' } });
  expect(found.steps.map(shown)).toEqual(['a +0.5 shapley', 'b +0.2 shapley', 'c +0 shapley']);
});

test('criteria of an eval share what they pass together', async () => {
  const check = (id: string, reference: string) => ({
    id,
    path: ['testing_criteria', id],
    spec: { type: 'string_check', name: id, input: '{{ sample.output_text }}', reference, operation: 'like' },
  });
  const root: Root = { form: 'criteria', id: 'all', path: [], graders: [check('a', 'x'), check('b', 'y')] };
  const shares = async (text: string) =>
    (await explained(root, { item: {}, sample: { output_text: text } })).steps.map(shown);
  expect(await shares('x y')).toEqual(['a +0.5 shapley', 'b +0.5 shapley']);
  expect(await shares('x')).toEqual(['a +0 shapley', 'b +0 shapley']);
});

test('a grader that stands alone is its own share', async () => {
  const spec = {
    type: 'string_check',
    name: 'it',
    input: '{{ sample.output_text }}',
    reference: 'x',
    operation: 'eq',
  };
  const found = await explained(rootOf(spec, 'grader'), { item: {}, sample: { output_text: 'x' } });
  expect(found.steps.map(shown)).toEqual(['reward +1']);
});

test('more than twelve scores in a formula are not shared out', async () => {
  const ids = Array.from({ length: 13 }, (_, n) => `c${n}`);
  const rubric = (count: number) => ({
    aggregate: { formula: ids.slice(0, count).join(' * ') },
    criteria: ids.slice(0, count).map((id) => ({ id, equals: 'x' })),
  });
  const row = { item: {}, sample: { output_text: 'x' } };
  expect((await explained(rootOf(rubric(13)), row)).steps.map(shown)).toEqual(['reward +1 whole']);
  expect((await explained(rootOf(rubric(12)), row)).steps).toHaveLength(12);
});

describe('laws', () => {
  /** A criterion whose score is any of 0, 1 and what lies between, or that does not apply. */
  const leaf = fc.oneof(
    fc.constantFrom('x', 'y').map((equals): JsonObject => ({ equals })),
    fc.integer({ min: 0, max: 30 }).map((max): JsonObject => ({ length: { max, slack: 20 } })),
    fc.constant<JsonObject>({ when: '{{ item.no }}', equals: 'x' }),
  );
  const points = fc.oneof(fc.integer({ min: -5, max: 9 }), fc.double({ min: -3, max: 3, noNaN: true }));
  const gate = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined, freq: 12 });
  const way = {
    aggregate: fc.constantFrom<Json[]>('points', 'mean', 'minmax', 'sum', 'all', 'any'),
    clip: fc.constantFrom('sample', 'mean', 'none'),
    empty: fc.constantFrom('error', 'zero'),
  };
  const { group } = fc.letrec<{ group: JsonObject; criterion: JsonObject }>((tie) => ({
    criterion: fc
      .tuple(fc.oneof({ depthSize: 'small', maxDepth: 2 }, leaf, tie('group')), points, gate)
      .map(([check, own, bar]) => ({ ...check, points: own, ...(bar !== undefined && { gate: bar }) })),
    group: fc
      .record({ ...way, criteria: fc.array(tie('criterion'), { minLength: 1, maxLength: 5 }) })
      .map(({ criteria, aggregate, empty }) => ({ aggregate, empty, criteria: criteria as readonly JsonObject[] })),
  }));
  const named = (spec: JsonObject, id: string): JsonObject => ({
    ...spec,
    id,
    ...(Array.isArray(spec.criteria) && {
      criteria: spec.criteria.map((child, n) => named(child as JsonObject, `${id}_${n}`)),
    }),
  });

  test('the steps add up to the reward, whatever the rubric', () =>
    fc.assert(
      fc.asyncProperty(group, way.clip, fc.string(), async (rubric, clip, text) => {
        const { id: _, ...spec } = named(rubric, 'c');
        const row = { item: { no: false }, sample: { output_text: text } };
        const { reward, steps } = await explained(rootOf({ ...spec, clip }), row);
        if (reward === null) expect(steps).toEqual([]);
        if (reward === null) return;
        const sum = steps.reduce((rest, { change }) => rest + change, 0);
        expect(Math.abs(sum - reward)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(reward), largest(steps)));
        expect(steps.at(-1)?.after ?? 0).toBe(sum);
      }),
    ));

  const largest = (steps: readonly Step[]) => Math.max(0, ...steps.map(({ change }) => Math.abs(change)));

  test('Shapley values add up, and are the same for players that do the same', () => {
    const game = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(game, (values) => {
        const shares = shapley(5, (coalition) => values[coalition]!)!;
        const sum = shares.reduce((rest, share) => rest + share, 0);
        expect(sum).toBeCloseTo(values[31]! - values[0]!, 10);
        const bySize = shapley(
          5,
          (coalition) => values[[...coalition.toString(2)].filter((bit) => bit === '1').length]!,
        )!;
        for (const share of bySize) expect(share).toBeCloseTo(bySize[0]!, 10);
      }),
    );
  });
});

test('a game without a value somewhere has no shares', () => {
  expect(shapley(2, (coalition) => (coalition === 1 ? undefined : coalition))).toBeUndefined();
  expect(shapley(1, (coalition) => coalition / 0)).toBeUndefined();
  expect(shapley(3, (coalition) => (coalition === 7 ? 1 : 0))).toEqual(
    [1 / 3, 1 / 3, 1 / 3].map((n) => expect.closeTo(n, 12)),
  );
});
