import { expect, test } from 'vitest';
import { droppedFile } from '../../client/src/rubrics/droppedFile.ts';

test.each([
  ['file:///a/health.jsonl', 'file:///a/health.jsonl'],
  ['# from the explorer\r\nfile:///a/promptfooconfig.YAML\r\n', 'file:///a/promptfooconfig.YAML'],
  ['file:///a/check%20list.md\n', 'file:///a/check%20list.md'],
  ['file:///a/desk.rubric.yaml', undefined],
  ['file:///a/desk.grader.json', undefined],
  ['file:///a/desk.samples.jsonl', undefined],
  ['file:///a/picture.png', undefined],
  ['file:///a/one.csv\nfile:///a/two.csv', undefined],
  ['https://example.com/rubric.json', undefined],
  ['', undefined],
])('%j', (dropped, file) => {
  expect(droppedFile(dropped)).toBe(file);
});
