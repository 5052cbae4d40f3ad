import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';
import { compileCriterion, outcomeOf, rowOf } from './run.ts';

type Made = { readonly name: string; readonly arguments: JsonObject };

const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'number');
const json: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<Json>(null, true, false, 0, 1, 1.5, '', 'A-12', 'a12', '4'),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(key, tie('json'), { maxKeys: 3 }),
  ),
})).json;
const call: fc.Arbitrary<Made> = fc.record({
  name: fc.constantFrom('get', 'put', 'pay'),
  arguments: fc.dictionary(key, json, { maxKeys: 3 }),
});
const calls = fc.array(call, { maxLength: 5 });

/** A criterion's score where the calls wanted stand in the item, so that their arguments are plain values. */
function scoreOf(criterion: JsonObject, made: Json, wanted: Json): unknown {
  const outcome = outcomeOf({ name: '', criterion, item: { wanted }, sample: { output_tools: made } });
  return 'score' in outcome ? outcome.score : outcome;
}

const allCalls = { tool_calls: '{{ item.wanted }}' };
const asText = ({ name, arguments: given }: Made) => ({
  type: 'function',
  function: { name, arguments: JSON.stringify(given) },
});

test('calls are themselves, in any order and in any shape', () => {
  const shuffled = calls.chain((made) =>
    fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length })),
  );
  fc.assert(
    fc.property(shuffled, ([made, other]) => {
      expect(scoreOf(allCalls, made, other)).toBe(1);
      expect(scoreOf(allCalls, made.map(asText), other)).toBe(1);
    }),
  );
});

test('a call too many, too few or changed is a 0', () => {
  fc.assert(
    fc.property(fc.array(call, { minLength: 1, maxLength: 5 }), (made) => {
      const [first, ...rest] = made as [Made, ...Made[]];
      const changed = { ...first, arguments: { ...first.arguments, surely: 'new' } };
      for (const other of [rest, [...made, first], [changed, ...rest], [{ ...first, name: 'new' }, ...rest]])
        expect([scoreOf(allCalls, other, made), scoreOf(allCalls, made, other)]).toEqual([0, 0]);
    }),
  );
});

const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }), { maxLength: 4 });

test('calls are paired with wanted ones whenever they can be', () => {
  fc.assert(
    fc.property(sets, fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), (wanted, made) => {
      const criterion = { tool_calls: wanted.map((any_of) => ({ name: 'f', arguments: { x: { any_of } } })) };
      const fits = wanted.length === made.length && someOrder(made, wanted);
      expect(
        scoreOf(
          criterion,
          made.map((x) => ({ name: 'f', arguments: { x } })),
          null,
        ),
      ).toBe(fits ? 1 : 0);
    }),
  );
});

function someOrder(made: readonly number[], [first, ...rest]: readonly (readonly number[])[]): boolean {
  if (!first) return made.length === 0;
  return made.some((x, at) => first.includes(x) && someOrder(made.toSpliced(at, 1), rest));
}

test('an order with calls between is kept exactly where the wanted calls are a subsequence', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
  fc.assert(
    fc.property(letters, letters, (made, wanted) => {
      const named = made.map((name) => ({ name }));
      const score = (order: string) =>
        scoreOf({ tool_sequence: { calls: wanted, order, extra_calls: true } }, named, null);
      const isPart = new RegExp(wanted.join('.*')).test(made.join(''));
      expect(score('in_order')).toBe(isPart ? 1 : 0);
      expect(score('strict')).toBe(made.join('').includes(wanted.join('')) ? 1 : 0);
      if (isPart) expect(score('any')).toBe(1);
    }),
  );
});

test('whatever stands in place of calls is scored or an error', () => {
  const rubbish = fc.oneof(json, fc.array(fc.oneof(json, call)), fc.string());
  const criteria = [
    allCalls,
    { tool_call: { name: 'get', arguments: { a: { any_of: [1] } }, coerce: true } },
    { forbid_tools: ['get'] },
  ];
  fc.assert(
    fc.property(fc.constantFrom(...criteria), rubbish, rubbish, (criterion, made, wanted) => {
      const outcome = outcomeOf({ name: '', criterion, item: { wanted }, sample: { output_tools: made } });
      expect('score' in outcome ? outcome.evidence?.note : 'flag' in outcome && outcome.message).toMatch(/\.$/);
    }),
  );
});

test('a state is itself; a change counts unless its place is ignored', () => {
  const state = fc.dictionary(fc.constantFrom('a', 'b'), json, { maxKeys: 2 });
  fc.assert(
    fc.property(state, state, (other, inner) => {
      const wanted = { ...other, x: [{ y: inner }] };
      const found = { ...other, x: [{ y: { ...inner, surely: 'new' } }] };
      const score = (value: JsonObject, ignore: Json) =>
        compileCriterion({ state: { equals: '{{ item.wanted }}', ignore } }).score(
          rowOf({ item: { wanted }, sample: { state: value } }),
          [],
        );
      expect(score(wanted, [])).toMatchObject({ score: 1 });
      expect(score(found, [])).toMatchObject({ score: 0 });
      for (const ignored of ['x', 'x[0].y', 'x[*].y.surely', 'x.*.*.surely', '["x"]'])
        expect(score(found, [ignored])).toMatchObject({ score: 1 });
    }),
  );
});

test('the hash follows all that can change the score', () => {
  const criteria: readonly JsonObject[] = [
    { tool_call: { name: 'a' } },
    { tool_call: { name: 'a', times: 1 } },
    { tool_call: { name: 'a', arguments: {} } },
    { tool_call: { name: 'a', arguments: {}, strings: 'loose' } },
    { tool_calls: ['a'] },
    { tool_calls: { calls: ['a'], coerce: true } },
    { tool_sequence: { calls: ['a'] } },
    { tool_sequence: { calls: ['a'], order: 'any' } },
    { tool_sequence: { calls: ['a'], extra_calls: true } },
    { forbid_tools: ['a'] },
    { forbid_tools: ['a'], of: '{{ sample.calls }}' },
    { state: { equals: {} } },
    { state: { equals: {}, of: '{{ sample.output_json }}' } },
    { state: { equals: {}, ignore: ['a'] } },
    { state: { equals: {}, tolerance: 1 } },
  ];
  expect(new Set(criteria.map((criterion) => compileCriterion(criterion).hash)).size).toBe(criteria.length);
});
