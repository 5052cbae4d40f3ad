import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';
import type { Outcome } from '../../../server/src/engine/outcome.ts';
import { outcomeOf } from './run.ts';

/** What a criterion says of a completion of JSON, and in how many milliseconds. */
function timed(criterion: JsonObject, output: Json, item: JsonObject = {}) {
  const before = performance.now();
  const outcome = outcomeOf({ name: '', criterion, text: JSON.stringify(output), item });
  return { outcome, took: performance.now() - before };
}

const many = (count: number, make: (n: number) => Json) => Array.from({ length: count }, (_, n) => make(n));
const scoreOf = (outcome: Outcome) => ('score' in outcome ? outcome.score : outcome);
/** A permutation of 0 to 2,999, far from order. */
const shuffled = (n: number) => (n * 1_117 + 13) % 3_000;
/** Generous, for slow machines: what is quadratic took much longer. */
const limit = 6_000;

const unique = { json: { schema: { type: 'array', uniqueItems: true } } };
const inner = { json: { schema: { properties: { a: { uniqueItems: true, allOf: [{ minItems: 1 }] } } } } };
const order = (n: number) => ({ id: n, tags: ['a', 'b'], at: `2026-01-${n}` });

test('long lists of objects are told to be without repetition', () => {
  const { outcome, took } = timed(unique, many(20_000, order));
  expect(scoreOf(outcome)).toBe(1);
  expect(took).toBeLessThan(limit);
});

test('in long lists the two that are alike are named', () => {
  const { outcome, took } = timed(inner, { a: [...many(20_000, order), order(19_998)], b: [1, 1] });
  expect(outcome).toMatchObject({
    score: 0,
    evidence: { note: 'At `#/a`: Duplicate items at indexes 19998 and 20000.' },
  });
  expect(took).toBeLessThan(limit);
});

test('patterns look at each of many texts, and where there are too many that is an error', () => {
  const criterion = { json: { schema: { items: { type: 'string', pattern: '^2026' } } } };
  const texts = (count: number) => many(count, (n) => `2026-${n} is a text of some length`);
  const [some, all] = [timed(criterion, texts(2_000)), timed(criterion, texts(20_000))];
  expect(scoreOf(some.outcome)).toBe(1);
  expect(all.outcome).toMatchObject({ flag: 'other_error', message: expect.stringContaining('patterns') });
  expect(some.took + all.took).toBeLessThan(2 * limit);
});

test('what else a schema wants of a long list is still told', () => {
  const { outcome } = timed({ json: { schema: { uniqueItems: true, not: { minItems: 9 } } } }, many(5_000, order));
  expect(outcome).toMatchObject({ score: 0, evidence: { note: 'At `#`: Instance matched "not" schema.' } });
});

test('lists in lists without end are no list of many', () => {
  const text = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const outcome = outcomeOf({ name: '', criterion: unique, text });
  expect(outcome).toMatchObject({ score: 0 });
});

test('too many lists that repeat something are an error', () => {
  const { outcome, took } = timed({ json: { schema: { items: { uniqueItems: true } } } }, [
    ...many(10_000, (n) => [n, n]),
    many(3_000, order),
  ]);
  expect(outcome).toMatchObject({ flag: 'other_error', message: expect.stringContaining('`uniqueItems`') });
  expect(took).toBeLessThan(limit);
});

test.each([
  ['extra keys', { allow_extra_keys: true }],
  ['a tolerance', { tolerance: 0.5 }],
])('long lists in another order are the same, with %s', (_name, leniency) => {
  const criterion = { json: { equals: '{{ item.wanted }}', ignore_array_order: true, ...leniency } };
  const wanted = many(3_000, (n) => order(shuffled(n)));
  const { outcome, took } = timed(criterion, many(3_000, order), { wanted });
  expect(scoreOf(outcome)).toBe(1);
  expect(took).toBeLessThan(limit);
});

test('long lists that only a search could tell apart are an error', () => {
  const criterion = { json: { equals: '{{ item.wanted }}', ignore_array_order: true, allow_extra_keys: true } };
  const wanted = many(3_000, (n) => ({ id: shuffled(n) }));
  const { outcome, took } = timed(criterion, many(3_000, order), { wanted });
  expect(outcome).toMatchObject({ flag: 'other_error', message: expect.stringContaining('`ignore_array_order`') });
  expect(took).toBeLessThan(limit);
});

const call = (n: number) => ({ name: 'get', arguments: { id: n, kind: 'order' } });
const sequence = (order: string) => ({ tool_sequence: { calls: '{{ item.wanted }}', order, extra_calls: true } });

function called(criterion: JsonObject, made: Json, wanted: Json) {
  const before = performance.now();
  const outcome = outcomeOf({ name: '', criterion, sample: { output_tools: made }, item: { wanted } });
  return { outcome, took: performance.now() - before };
}

test('many calls in another order are paired', () => {
  const { outcome, took } = called(
    { tool_calls: '{{ item.wanted }}' },
    many(3_000, call),
    many(3_000, (n) => call(shuffled(n))),
  );
  expect(scoreOf(outcome)).toBe(1);
  expect(took).toBeLessThan(limit);
});

test.each([
  ['tool_calls', { tool_calls: '{{ item.wanted }}' }],
  ['tool_sequence in order', sequence('in_order')],
  ['tool_sequence strict', sequence('strict')],
])('many calls of which none is wanted are an error of %s', (_name, criterion) => {
  const { outcome, took } = called(
    criterion,
    many(6_000, call),
    many(3_000, (n) => call(10_000 + n)),
  );
  expect(outcome).toMatchObject({
    flag: 'other_error',
    message: '6000 calls and 3000 wanted ones are too many to tell which is which.',
  });
  expect(took).toBeLessThan(limit);
});
