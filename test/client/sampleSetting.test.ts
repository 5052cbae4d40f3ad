import { expect, test } from 'vitest';
import { sampleSetting } from '../../client/src/sampleSetting.ts';

test.each([
  ['/w', '/w/a.grader.yaml', '/w/data/a.jsonl', 'a.grader.yaml', 'data/a.jsonl'],
  ['/w', '/w/x/a.grader.yaml', '/data/a.jsonl', 'x/a.grader.yaml', '../data/a.jsonl'],
  ['/w', '/w/[x]/a*{b}.grader.yaml', '/w/s.jsonl', '[[]x[]]/a[*][{]b[}].grader.yaml', 's.jsonl'],
])('in %s, %s with %s', (folder, spec, samples, glob, path) => {
  expect(sampleSetting(folder, spec, samples)).toEqual([glob, path]);
});
