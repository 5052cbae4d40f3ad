import { expect, test } from 'vitest';
import { type TestEntry, testTree, withInside } from '../../../client/src/tests/testTree.ts';
import type { SpecTest } from '../../../server/src/protocol/index.ts';

const start = { line: 0, character: 0 };
const node = (
  title: string,
  isDecided: boolean,
  tests: readonly SpecTest[] = [],
  path: SpecTest['path'] = [],
): SpecTest => ({
  title,
  path,
  key: title,
  line: 0,
  range: { start, end: start },
  passLine: 0,
  isDecided,
  tests,
});
const short = ({ id, label, isTest, inside }: TestEntry): unknown => [id, label, isTest, ...inside.map(short)];
const tree = (...roots: readonly SpecTest[]) => testTree(roots, 'the reward').map(short);

const criteria = [node('polite', true), node('form', false, [node('short', true)])];

test('a spec with one grader shows what stands in it', () => {
  expect(tree(node('Refunds', false, criteria))).toEqual([
    ['column polite', 'polite', true],
    ['column form', 'form', false, ['column short', 'short', true]],
  ]);
});

test('a reward that passes or not is a test of its own, before the others', () => {
  expect(tree(node('Refunds', true, criteria))[0]).toEqual(['reward', 'the reward', true]);
});

test('a grader with nothing inside is the test', () => {
  expect(tree(node('exact', true))).toEqual([['reward', 'exact', true]]);
});

test('of several graders each has its own place', () => {
  const [one, other] = [node('one', true, [], ['a']), node('other', true, [node('part', true)], ['b'])];
  expect(tree(one, other)).toEqual([
    ['["a"]', 'one', false, ['reward', 'one', true]],
    ['["b"]', 'other', false, ['reward', 'the reward', true], ['column part', 'part', true]],
  ]);
  expect(
    testTree([one, other], '')
      .flatMap(withInside)
      .map(({ whole }) => whole[0]),
  ).toEqual(['a', 'a', 'b', 'b', 'b']);
});

test('a spec without graders has none', () => {
  expect(tree()).toEqual([]);
});
