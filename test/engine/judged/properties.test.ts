import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Vote } from '../../../server/src/engine/checks/shared/judged/ballot.ts';
import { fence } from '../../../server/src/engine/checks/shared/judged/fence.ts';
import { shuffled } from '../../../server/src/engine/checks/shared/judged/shuffled.ts';
import { votes } from '../../../server/src/engine/checks/shared/judged/votes.ts';
import type { JsonObject } from '../../../server/src/engine/json.ts';
import type { JudgeAsk } from '../../../server/src/engine/world.ts';
import { judge, unitOf } from './run.ts';

const names = ['a', 'b', 'c', 'd'];

test('an order is one of the same things, and follows from the seed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (things, seed) => {
      const order = shuffled(things, seed);
      expect([...order].sort()).toEqual([...things].sort());
      expect(shuffled(things, seed)).toEqual(order);
    }),
  );
});

test('every option stands in every place about equally often', () => {
  const counts = names.map(() => new Map<string, number>());
  for (let seed = 0; seed < 4000; seed++)
    for (const [place, name] of shuffled(names, String(seed)).entries())
      counts[place]!.set(name, (counts[place]!.get(name) ?? 0) + 1);
  for (const count of counts) for (const name of names) expect(Math.abs(count.get(name)! - 1000)).toBeLessThan(120);
});

test('no text holds the mark of its fence', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      const [begin, ...rest] = fence(texts)('x').split('\n');
      expect(rest).toEqual(['x', `${begin!.slice(3)}>>>`]);
      expect(texts.some((text) => text.includes(begin!.slice(3)))).toBe(false);
    }),
  );
});

test('a text that holds its own mark gets another', () => {
  const mark = (text: string) => fence([text])('').slice(3, 15);
  const texts = ['', mark('')];
  expect(texts.map((text) => text.includes(mark(text)) && text !== '')).toEqual([false, false]);
});

const askOf = (text: string) => judge({ name: '', criterion: { requirement: 'Is true.' }, text }).asked[0] as JudgeAsk;

test('whatever a completion says, it stands whole in the last message, and the instructions are the same', () => {
  const [instructions] = askOf('').messages;
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { messages } = askOf(text);
      expect(messages[0]).toEqual(instructions);
      expect(messages[1]!.content).toMatch(/^The completion to judge:\n<<<(\w{12})\n[\s\S]*\n\1>>>$/);
      expect(String(messages[1]!.content).slice('The completion to judge:\n<<<'.length + 13, -16)).toBe(text);
    }),
  );
});

const score = fc.double({ min: 0, max: 1, noNaN: true });
const vote = fc.record({ score, weight: fc.integer({ min: 1, max: 9 }) });
const asVote = (each: { score: number; weight: number }): Vote => ({
  ...each,
  model: 'm',
  word: String(each.score),
  reason: '',
  quotes: [],
});

test.each(Object.keys(votes))('%s: one vote is the score, order does not matter, nothing leaves the range', (name) => {
  const { of } = votes[name]!;
  fc.assert(
    fc.property(fc.array(vote, { minLength: 1 }), fc.boolean(), (given, isOrdered) => {
      const all = given.map(asVote);
      const found = of(all, isOrdered);
      const scores = all.map((each) => each.score);
      expect(of([all[0]!], isOrdered)).toBe(all[0]!.score);
      const turned = of([...all].reverse(), isOrdered);
      expect(turned).toEqual(found === undefined ? undefined : expect.closeTo(found, 12));
      expect(found ?? scores[0]).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-12);
      expect(found ?? scores[0]).toBeLessThanOrEqual(Math.max(...scores) + 1e-12);
    }),
  );
});

const plain = { requirement: 'Is true.', judges: ['a', 'b'] };
const hashOf = (criterion: JsonObject, judging: JsonObject = { model: 'm' }, models = {}) =>
  unitOf({ criterion, judge: judging, models }).hash;

const changes: readonly (readonly [string, string])[] = [
  ['the text', hashOf({ ...plain, requirement: 'Is not true.' })],
  ['the vote', hashOf({ ...plain, vote: 'any' })],
  ['what cannot be told', hashOf({ ...plain, cannot_assess: 'skip' })],
  ['a judge', hashOf({ ...plain, judges: ['a', 'c'] })],
  ['a weight', hashOf({ ...plain, judges: ['a', { model: 'b', weight: 2 }] })],
  ['a stronger judge', hashOf({ ...plain, escalate: 'c' })],
  ['what is looked at', hashOf({ ...plain, of: '{{ sample.output_json }}' })],
  ['an example', hashOf({ ...plain, examples: [{ completion: 'x', verdict: true }] })],
  ['the context', hashOf(plain, { model: 'm', context: '{{ item.question }}' })],
  ['a parameter', hashOf(plain, { model: 'm', temperature: 0 })],
  ['the votes', hashOf(plain, { model: 'm', votes: 3 })],
  ['the model that a name means', hashOf(plain, { model: 'm' }, { a: 'llama' })],
];

test('all that can change a score changes the hash, and nothing else', () => {
  const hashes = [hashOf(plain), ...changes.map(([, hash]) => hash)];
  expect(new Set(hashes).size).toBe(changes.length + 1);
  expect(hashOf({ ...plain, id: 'other', title: 'x', points: 7, rationale: 'y' })).toBe(hashOf(plain));
});

test('what levels score is in the hash, and in no ask', () => {
  const entry = { name: '', criterion: { levels: { cold: 0.125, warm: 0.875 } } };
  expect(hashOf(entry.criterion)).not.toBe(hashOf({ levels: { cold: 0.125, warm: 1 } }));
  expect(JSON.stringify(judge(entry).asked)).not.toMatch(/0?\.125|0?\.875/);
});

test('the order of levels depends on the item, not on the completion', () => {
  const orderOf = (text: string, number: number) => {
    const criterion = { levels: { one: 0, two: 0.5, three: 1 } };
    const [ask] = judge({ name: '', criterion, text, item: { number } }).asked as JudgeAsk[];
    return JSON.stringify(ask!.schema);
  };
  const orders = Array.from({ length: 40 }, (_, number) => orderOf('x', number));
  expect(new Set(orders).size).toBe(6);
  expect(Array.from({ length: 40 }, (_, number) => orderOf('y', number))).toEqual(orders);
});
