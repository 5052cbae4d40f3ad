import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { JsonObject } from '../../../server/src/engine/json.ts';
import type { Row } from '../../../server/src/engine/sample.ts';
import { editedRow } from '../../../server/src/engine/why/editedRow.ts';
import { english } from '../../../server/src/languages/message.ts';
import { type Case as CheckCase, compileCriterion, rowOf } from '../checks/run.ts';

interface Case {
  readonly name: string;
  readonly criterion: JsonObject;
  readonly item?: JsonObject;
  readonly text?: string;
  readonly given?: JsonObject;
  readonly penalty?: boolean;
  /** What the first change that works says; absent where none does. */
  readonly flip?: string;
  /** The completion's text behind it. */
  readonly after?: string;
  /** What the sample has then. */
  readonly sample?: JsonObject;
}

const folder = import.meta.dirname;
const cases = parse(readFileSync(join(folder, 'flips.yaml'), 'utf8')) as Case[];

/** The first change after which the score is the goal, with the row behind it. */
function firstFlip(criterion: JsonObject, row: Row, goal: 0 | 1) {
  const unit = compileCriterion(criterion);
  for (const flip of unit.flips?.(row, goal) ?? []) {
    const edited = editedRow(row, flip.edits);
    const outcome = edited && unit.score(edited, []);
    if (edited && outcome && 'score' in outcome && outcome.score === goal)
      return { words: flip.sentences.map(english).join(' '), edited };
  }
  return undefined;
}

describe('the first change that works', () => {
  test.each(cases)('$name', ({ criterion, item, text, given, penalty, flip, after, sample = {} }) => {
    const row = rowOf({
      ...(text !== undefined && { text: String(text) }),
      ...(given && { sample: given }),
      ...(item && { item }),
    });
    const found = firstFlip(criterion, row, penalty ? 0 : 1);
    expect(found?.words).toBe(flip);
    if (after !== undefined) expect(found?.edited.sample.output_text).toBe(after);
    if (found) expect(found.edited.sample).toMatchObject(sample);
  });
});

const tables = readdirSync(join(folder, '../checks')).filter((name) => name.endsWith('.yaml'));
const all = tables.flatMap((name) => parse(readFileSync(join(folder, '../checks', name), 'utf8')) as CheckCase[]);

test('whatever the completion, changes can be made, and none throws', () => {
  const call = fc.record({ name: fc.constantFrom('get', 'book', 'pay', 'f'), arguments: fc.jsonValue() });
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.json(),
    fc.constantFrom('```\n[1]\n```', 'A: 1, 2', '{"a": 1}'),
  );
  const sample = fc.record({
    output_text: text,
    output_tools: fc.oneof(fc.array(call), fc.jsonValue(), fc.json()),
    state: fc.jsonValue(),
  });
  const sound = all.filter(({ invalid, error }) => !invalid && error === undefined);
  fc.assert(
    fc.property(
      fc.constantFrom(...sound),
      sample,
      fc.constantFrom(0 as const, 1 as const),
      ({ criterion, item = {} }, given, goal) => {
        const row = rowOf({ item, sample: JSON.parse(JSON.stringify(given)) as JsonObject });
        const flips = compileCriterion(criterion).flips?.(row, goal) ?? [];
        for (const { edits } of flips) editedRow(row, edits);
      },
    ),
    { numRuns: 2000 },
  );
});

test('most failing cases of the checks whose score is free have one', () => {
  const failing = all.filter(({ score, criterion, answers, invalid }) => {
    const isOther = criterion.similar !== undefined || answers !== undefined || invalid;
    return score !== undefined && score < 1 && !isOther;
  });
  const found = failing.filter((entry) => firstFlip(entry.criterion, rowOf(entry), 1));
  expect(found.length / failing.length).toBeGreaterThan(0.8);
});
