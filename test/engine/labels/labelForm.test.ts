import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../server/src/engine/json.ts';
import { isLabelOf, labelForm } from '../../../server/src/engine/labels/labelForm.ts';

const forms: readonly (readonly [JsonObject, object])[] = [
  [{ requirement: 'Says please.' }, { options: [true, false], numbers: false, about: 'Says please.' }],
  [
    { title: 'Polite', requirement: 'Says please.' },
    { options: [true, false], numbers: false, about: 'Polite' },
  ],
  [{ levels: { warm: 1, rude: 0, mild: 0.5 } }, { options: ['rude', 'mild', 'warm'], numbers: false, about: '' }],
  [
    { levels: { met: 1, not_met: 0, partly: 0.5 } },
    { options: ['not_met', 'partly', 'met'], numbers: false, about: '' },
  ],
  [{ scale: { range: [1, 3], prompt: 'How?' } }, { options: [1, 2, 3], numbers: true, about: 'How?' }],
  [{ scale: { range: [20, 30], prompt: 'How?' } }, { options: [], numbers: true, about: 'How?' }],
  [{ length: { max: 3 } }, { options: [true, false], numbers: true, about: 'Length' }],
  [{ type: 'string_check' }, { options: [true, false], numbers: true, about: '' }],
];

test.each(forms)('%j', (spec, form) => {
  expect(labelForm(spec)).toEqual(form);
});

describe('every label to choose from is a label', () => {
  test.each(forms)('%j', (spec) => {
    for (const label of labelForm(spec).options) expect(isLabelOf(spec, label, [0, 1])).toBe(true);
    for (const label of ['none such', 99, -1]) expect(isLabelOf(spec, label, [0, 1])).toBe(false);
  });
});
