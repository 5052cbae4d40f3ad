import { expect, test } from 'vitest';
import { compileRegex, exampleOf } from '../../server/src/languages/regex/index.ts';

test.each([
  ['abc', 'abc'],
  ['^ORD-\\d{4}$', 'ORD-0000'],
  ['\\b\\d{4}-\\d{2}-\\d{2}\\b', '0000-00-00'],
  ['(?im)^answer:', 'answer:'],
  ['(?:yes|no)+!?', 'yes'],
  ['(?P<sum>\\$\\d+)(?:\\.\\d\\d)?', '$0'],
  ['[A-Z][a-z]*\\s?', 'A'],
  ['[^a-z]{2}', '00'],
  ['[^\\d\\s]x', 'xx'],
  ['[]a]', ']'],
  ['[\\]\\-]', ']'],
  ['a{2,}b{0,3}?', 'aa'],
  ['.{3}\\.', 'xxx.'],
  ['a|b(c|d)', 'a'],
  ['\\Aä\\z', 'ä'],
  ['😀+', '😀'],
])('%s is matched by %s', (pattern, example) => {
  expect(exampleOf(pattern)).toBe(example);
  expect(compileRegex(pattern).regex?.test(example)).toBe(true);
});

test.each(['\\p{Lu}', '(?=a)', '(', '[[:alpha:]]', '*', 'a)', '\\1', '[^x0 \\-Q~\\n]'])('%s is not read', (pattern) => {
  expect(exampleOf(pattern)).toBeUndefined();
});
