import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { JsonObject } from '../../../server/src/engine/json.ts';
import { exportOpenai } from '../../../server/src/formats/exports/openai.ts';
import { english } from '../../../server/src/languages/message.ts';
import { diagnose } from '../../rules/diagnose.ts';
import { arbitraryRubric } from './arbitraryRubric.ts';

/**
 * Rules about what a formula means: where the rubric's points are so, these are true of its reward, and of what errors
 * do to it on the platform.
 */
const ofMeaning = new Set(
  ['veto-fails-open', 'dead-input', 'out-of-range', 'constant', 'unnormalised-weights'].map(
    (each) => `formula-${each}`,
  ),
);

/** What our own check says of a compiled rubric, errors and warnings. */
function faultsOf(rubric: JsonObject): readonly string[] {
  const { spec } = exportOpenai(rubric, { metrics: {}, isFoundry: false });
  const faults = spec ? diagnose(JSON.stringify(spec, null, 2), 'json') : [];
  return faults
    .filter(({ severity, code }) => (severity === 'error' || severity === 'warning') && !ofMeaning.has(code))
    .map(({ code, message }) => `${code}: ${english(message)}`);
}

const folder = new URL('../../../examples/', import.meta.url);
const examples = readdirSync(folder).filter((file) => /\.rubric\.ya?ml$/.test(file));

test.each(examples)('our check finds no fault in what %s becomes', (file) => {
  expect(faultsOf(parse(readFileSync(new URL(file, folder), 'utf8')) as JsonObject)).toEqual([]);
});

test('our check finds no fault in what rubrics become', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryRubric, (rubric) => {
      expect(faultsOf(rubric)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
