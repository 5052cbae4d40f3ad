import { expect, test } from 'vitest';
import { expertLabel } from '../../server/src/engine/expertLabel.ts';
import type { Json } from '../../server/src/engine/json.ts';
import { sampleFails } from '../../server/src/engine/sampleFails.ts';
import type { SampleResult } from '../../server/src/engine/sampleResult.ts';

const levels = { levels: { cold: 0, even: 0.5, warm: 1 } };
const requirement = { requirement: 'Is kind.' };
const labelled = (label: Json, spec: Json, score = 1) =>
  expertLabel({ expert: { tone: label } }, { id: 'tone', scale: [0, 1], spec, outcome: { score } });

test.each<[string, Json, Json, object]>([
  ['a number', 0.5, requirement, { score: 0.5, disagrees: true }],
  ['a near number', 0.6, requirement, { score: 0.6, disagrees: false }],
  ['yes or no', false, { contains: 'x' }, { score: 0, disagrees: true }],
  ['a verdict', 'met', requirement, { score: 1, disagrees: false }],
  ['the opposite verdict', 'not_met', requirement, { score: 0, disagrees: true }],
  ['a level', 'even', levels, { score: 0.5, disagrees: true }],
  ['a number of a scale', 4, { scale: { range: [1, 5], prompt: 'How?' } }, { score: 0.75, disagrees: false }],
])('%s of an expert stands for a score', (_, label, spec, expected) => {
  expect(labelled(label, spec)).toEqual({ label, ...expected });
});

test('a label that stands for no score, or for one that is not there, says nothing of agreement', () => {
  expect(labelled('mild', levels)).toEqual({ label: 'mild' });
  expect(labelled({ a: 1 }, requirement)).toEqual({ label: { a: 1 } });
  const outcome = { skipped: 'It does not apply.' };
  expect(expertLabel({ expert: { tone: 1 } }, { id: 'tone', scale: [0, 1], spec: requirement, outcome })).toEqual({
    label: 1,
    score: 1,
  });
});

test('without a label there is none', () => {
  expect(expertLabel({}, { id: 'tone', scale: [0, 1], spec: requirement, outcome: { score: 1 } })).toBeUndefined();
  expect(labelled(null, requirement)).toBeUndefined();
});

const root: SampleResult = { id: 'r', path: [], scale: [0, 1], outcome: { score: 1 }, parts: [] };
test.each<[string, Partial<SampleResult>, boolean]>([
  ['the highest score', {}, false],
  ['a score below the highest', { outcome: { score: 0.99 } }, true],
  ['the highest but for rounding', { outcome: { score: 1 - 1e-12 } }, false],
  ['a low score that passes', { outcome: { score: 0.2 }, passed: true }, false],
  ['a score that does not pass', { outcome: { score: 1 }, passed: false }, true],
  ['an error', { outcome: { flag: 'other_error', message: 'No.' } }, true],
  ['what is not judged yet', { outcome: { flag: 'other_error', message: 'No.' }, pending: 'judge' }, false],
  ['what does not apply', { outcome: { skipped: 'No.' } }, false],
])('%s: whether that fails', (_, more, fails) => {
  expect(sampleFails({ ...root, ...more })).toBe(fails);
});
