import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  endOf,
  isGone,
  isPlain,
  isReasoning,
  judgesOf,
  modelChoices,
  replacementOf,
} from '../../../server/src/engine/models.ts';
import { modelTable, type Said, sources } from '../../../server/src/engine/modelTable.ts';
import type { Place } from '../../../server/src/engine/place.ts';

interface Case {
  readonly model: string;
  readonly places: readonly Place[];
  readonly today: string;
  readonly gone?: boolean;
  readonly instead?: string;
  readonly reasons?: boolean;
  readonly plain?: boolean;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'cases.yaml'), 'utf8')) as Case[];

test.each(cases)('$model in $places on $today', ({ model, places, today, gone, instead, reasons, plain }) => {
  expect(places.every((place) => isGone(model, place, today))).toBe(gone ?? false);
  expect(replacementOf(model, places, today)).toBe(instead);
  expect(isReasoning(model)).toBe(reasons ?? false);
  expect(isPlain(model)).toBe(plain ?? false);
});

test('no name stands twice, and each fact has a source with a day', () => {
  const names = modelTable.flatMap((facts) => facts.names);
  expect(new Set(names).size).toBe(names.length);
  const said = modelTable.flatMap(({ judges, trains, ends, replacement, context, price }) => [
    ...[judges, trains, ends].flatMap((each) => Object.values(each ?? {})),
    ...[replacement, context, price].filter((each) => each !== undefined),
  ]) as Said<unknown>[];
  expect(said.length).toBeGreaterThan(80);
  for (const { source } of said) expect(sources[source].date).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('what is recommended instead is in the table and lasts longer', () => {
  for (const { names, replacement } of modelTable.filter((facts) => facts.replacement)) {
    expect(modelTable.flatMap((facts) => facts.names)).toContain(replacement!.value);
    const last = names.map((name) => endOf(name, 'openai')?.date).at(-1)!;
    expect((endOf(replacement!.value, 'openai')?.date ?? '9999') > last).toBe(true);
  }
});

test('choices: a job has the judges of its list, those shut down last; an eval has all', () => {
  const today = '2026-11-25';
  const rft = modelChoices(['rft'], today);
  expect(rft.map(({ name }) => name).sort()).toEqual([...judgesOf('rft')!].sort());
  expect(rft.map(({ ended }) => ended)).toEqual([false, false, false, false, false, true, true, true, true]);
  const all = modelChoices(['eval', 'rft'], today).map(({ name }) => name);
  expect(all).toContain('gpt-6-luna');
  expect(all).not.toContain('text-embedding-3-large');
});
