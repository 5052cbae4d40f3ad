import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAuthoring } from '../../../server/src/authoring.ts';
import { type Notation, notations } from '../../../server/src/document/notations.ts';
import type { Json } from '../../../server/src/engine/json.ts';
import { importRubric } from '../../../server/src/formats/imports/importRubric.ts';
import { imports } from '../../../server/src/formats/imports/index.ts';
import { parsed } from '../../../server/src/formats/imports/parsed.ts';
import { rubricText } from '../../../server/src/formats/imports/rubricText.ts';
import { english } from '../../../server/src/languages/message.ts';

const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder).filter((name) => !name.endsWith('.rubric.yaml'));
const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
const wholes = texts.flatMap((text) => parsed(text).whole ?? []);
const authoring = createAuthoring();

/** The errors in what a text is imported as; none where it is refused. */
function errorsIn(text: string, from?: string): readonly string[] {
  const imported = importRubric(text, { from });
  if ('refused' in imported || hasFaultyGrader(text)) return [];
  return errorsOf(rubricText(imported.rubric, imported.losses.map(english)), notations.rubric);
}

/** Graders are taken over as they stand, errors and all. */
function hasFaultyGrader(text: string): boolean {
  return (
    /"type":\s*"(?:score_model|string_check|text_similarity|multi)"/.test(text) &&
    errorsOf(text, notations.json).length > 0
  );
}

/** Where a source has no score either. */
const unscored = 'no-positive-points';

function errorsOf(text: string, notation: Notation): readonly string[] {
  return authoring
    .diagnose(notation.reader.read(text), { notation, target: 'any', today: '2026-11-01', severities: {} })
    .filter(({ severity, code }) => severity === 'error' && code !== unscored)
    .map(({ code, message }) => `${code}: ${english(message)}`);
}

/** Values that somebody might have put in the place of another. */
const strange = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    0,
    -1,
    1e9,
    '',
    ' ',
    [],
    {},
    '{{',
    'a }} b',
    '{{ item.x }}',
    'x: {y}',
    [null],
    [''],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('max', '__proto__', 'constructor', '数量', 'é'),
);

/** Data with one value inside it, wherever, left out or in another's place. */
function altered(value: Json, picks: readonly number[], instead: Json | undefined): Json | undefined {
  const [pick, ...rest] = picks;
  if (pick === undefined || value === null || typeof value !== 'object') return instead;
  const entries = Object.entries(value) as [string, Json][];
  if (entries.length === 0) return instead;
  const at = pick % entries.length;
  const changed = entries.flatMap(([key, child], index) => {
    const made = index === at ? altered(child, rest, instead) : child;
    return made === undefined ? [] : [[key, made] as const];
  });
  return Array.isArray(value) ? changed.map(([, child]) => child) : Object.fromEntries(changed);
}

test('any data in the shape of a format, but for a value, is refused or imported without an error', () => {
  const cases = fc.tuple(
    fc.constantFrom(...wholes),
    fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
    fc.option(strange, { nil: undefined }),
  );
  fc.assert(
    fc.property(cases, ([whole, picks, instead]) => {
      expect(errorsIn(JSON.stringify(altered(whole, picks, instead) ?? null))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('any text read as any format is refused or imported without an error', () => {
  const lines = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...texts.join('\n').split('\n'))));
  const cases = fc.tuple(
    lines.map((each) => each.join('\n')),
    fc.constantFrom(undefined, ...imports.map(({ name }) => name)),
  );
  fc.assert(
    fc.property(cases, ([text, from]) => {
      expect(errorsIn(text, from)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('each format is found out of a fixture', () => {
  const found = new Set(texts.map((text) => importRubric(text).format?.name));
  expect(imports.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([]);
});

test('the table lists its folder', () => {
  const others = new Set(['index', 'importFormat', 'importRubric', 'parsed', 'rubricText', 'formatOf', 'importRows']);
  const names = readdirSync('server/src/formats/imports')
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .filter((name) => !others.has(name));
  expect(names).toHaveLength(imports.length);
  expect(new Set(imports.map(({ name }) => name)).size).toBe(imports.length);
});
