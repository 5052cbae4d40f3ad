import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAuthoring } from '../../../server/src/authoring.ts';
import { notations } from '../../../server/src/document/notations.ts';
import { importRows } from '../../../server/src/formats/imports/importRows.ts';
import { rubricText } from '../../../server/src/formats/imports/rubricText.ts';
import { english } from '../../../server/src/languages/message.ts';
import { expectText } from '../../marks.ts';
import { profiled } from '../../rules/samplesBeside.ts';

const folder = join(import.meta.dirname, 'rows');
const names = readdirSync(folder).filter((name) => !/\.rubric\.yaml$|\.samples\.jsonl$/.test(name));
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

function imported(name: string, completion?: string) {
  const read = importRows(textOf(name), { completion });
  if (!read) throw new Error('The file is no set of rubrics.');
  const { rubric, samples, losses, format } = read;
  const lines = samples.map((sample) => `${JSON.stringify(sample)}\n`).join('');
  return { samples, lines, text: rubricText(rubric, [format.name, ...losses.map(english)]) };
}

test.each(names)('%s becomes one rubric and its samples', (name) => {
  const { text, lines } = imported(name);
  expectText(join(folder, `${name}.rubric.yaml`), text);
  expectText(join(folder, `${name}.samples.jsonl`), lines);
});

test.each(names)('the rubric of %s has no fault beside its samples', async (name) => {
  const { text, samples } = imported(name);
  const lines = samples.map((sample) => `${JSON.stringify({ ...sample, completion: 'x' })}\n`).join('');
  const surroundings = {
    notation: notations.rubric,
    target: 'any',
    today: '2026-11-01',
    profile: await profiled(lines),
  };
  const faults = createAuthoring().diagnose(notations.rubric.reader.read(text), surroundings as never);
  const bad = faults.filter(({ severity }) => severity === 'error' || severity === 'warning');
  expect(bad.map(({ code, message }) => [code, english(message)])).toEqual([]);
});

test('a completion is taken from where it is said to stand', () => {
  const { samples } = imported('healthbench.jsonl', 'ideal_completions_data.ideal_completion');
  expect(samples.map(({ completion }) => completion)).toEqual(['Which medicines do you take?', undefined]);
});

describe('what is read rubric by rubric', () => {
  const healthBench = (points: number) => JSON.stringify({ rubrics: [{ criterion: 'Is kind', points }] });
  test.each([
    ['one rubric', healthBench(1)],
    ['no known format', '{"a": 1}\n{"a": 2}'],
    ['no rubric at all', '{"rubric_json": "no"}\n{"rubric_json": "no"}'],
    ['one sound rubric beside a faulty one', `${healthBench(1)}\n{"rubrics": []}`],
    ['a list of criteria', '- Is kind\n- Is short\n'],
  ])('%s', (_what, text) => {
    expect(importRows(text, {})).toBeUndefined();
  });
});
