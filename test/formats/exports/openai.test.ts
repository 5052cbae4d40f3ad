import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { JsonObject } from '../../../server/src/engine/json.ts';
import { exportOpenai } from '../../../server/src/formats/exports/openai.ts';
import { english } from '../../../server/src/languages/message.ts';

/** A rubric and what it is exported to. */
interface Case {
  readonly name: string;
  readonly rubric: JsonObject;
  readonly foundry?: boolean;
  /** The formula of a `multi`; absent for a Python grader, null where there is no grader. */
  readonly formula?: string | null;
  /** The type of each grader by its key. */
  readonly types?: Readonly<Record<string, string>>;
  /** What the remarks say, but for that of parsed rows, which stands beside most checks. */
  readonly remarks?: readonly string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'openai.yaml'), 'utf8')) as Case[];

function told({ rubric, foundry = false }: Case): Omit<Case, 'name' | 'rubric'> {
  const { spec, remarks } = exportOpenai(rubric, { metrics: {}, isFoundry: foundry });
  const graders = Object.entries((spec?.graders ?? {}) as Readonly<Record<string, JsonObject>>);
  const words = remarks
    .map(({ id, isLoss, message }) => `${id ?? 'all'} ${isLoss ? 'lost' : 'differs'}: ${english(message)}`)
    .filter((each) => !each.includes('the platform rounds the numbers'));
  return {
    ...(spec?.type !== 'python' && { formula: (spec?.calculate_output as string | undefined) ?? null }),
    ...(graders.length > 0 && { types: Object.fromEntries(graders.map(([key, { type }]) => [key, String(type)])) }),
    ...(words.length > 0 && { remarks: words }),
  };
}

describe('a rubric in the wire dialect', () => {
  test.each(cases)('$name', ({ name: _name, rubric, foundry: _foundry, ...expected }) => {
    const entry = { name: '', rubric, ...(_foundry !== undefined && { foundry: _foundry }) };
    expect(told(entry)).toEqual(expected);
  });

  test('every Python grader is one module that defines `grade` and imports the standard library alone', () => {
    const sources = cases.flatMap(({ rubric }) =>
      sourcesIn(exportOpenai(rubric, { metrics: {}, isFoundry: false }).spec),
    );
    expect(sources.length).toBeGreaterThan(4);
    for (const source of sources) {
      expect(source).toMatch(/^def grade\(sample, item\):$/m);
      const names = [...source.matchAll(/^(?:import|from) (\w+)/gm)].map(([, name]) => name);
      expect(names.filter((name) => !library.has(name!))).toEqual([]);
    }
  });
});

const library = new Set(['json', 'math', 're', 'decimal', 'fractions', 'unicodedata', 'sqlite3', 'time']);

function sourcesIn(spec: JsonObject | undefined): readonly string[] {
  if (!spec) return [];
  const inner = Object.values((spec.graders ?? {}) as Readonly<Record<string, JsonObject>>);
  return [...(typeof spec.source === 'string' ? [spec.source] : []), ...inner.flatMap(sourcesIn)];
}
