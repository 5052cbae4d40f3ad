import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../../../server/src/engine/checks/index.ts';
import { type Case, checkOf, isValid, outcomeOf, rowOf } from './run.ts';

const folder = import.meta.dirname;
const tables = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

describe.each(tables)('%s', (file) => {
  const cases = parse(readFileSync(join(folder, file), 'utf8')) as Case[];
  test.each(cases)('$name', (entry) => {
    expect(isValid(entry.criterion)).toBe(entry.invalid !== true);
    if (entry.invalid) return;
    const outcome = outcomeOf(entry);
    if (entry.error !== undefined) {
      expect(outcome).toHaveProperty('flag');
      expect('message' in outcome && outcome.message).toContain(entry.error);
      return;
    }
    expect(outcome).toHaveProperty('score');
    if (!('score' in outcome)) return;
    expect(outcome.score).toBeCloseTo(entry.score!, 12);
    if (entry.note !== undefined) expect(outcome.evidence?.note).toBe(entry.note);
    if (entry.spans) expect(marked(entry, outcome.evidence?.spans ?? [])).toEqual(entry.spans);
  });
});

function marked(entry: Case, spans: readonly { readonly from: number; readonly to: number }[]): string[] {
  const text = String(rowOf(entry).sample.output_text);
  return spans.map(({ from, to }) => text.slice(from, to));
}

test.each(checks.map((check) => [check.name, check] as const))('the example of `%s` is of its shape', (name, check) => {
  expect(checkOf({ [name]: check.example }).check).toBe(check);
  expect(isValid({ [name]: check.example })).toBe(true);
});
