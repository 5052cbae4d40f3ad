import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../server/src/engine/place.ts';
import { diagnose } from './diagnose.ts';

interface Valid {
  readonly file: string;
  readonly contexts: readonly Target[];
}

interface Invalid {
  readonly name: string;
  readonly text: string;
  readonly path: string;
  readonly severity: string;
  readonly context: Target;
}

const read = (file: string) => readFileSync(new URL(`./dialect/${file}`, import.meta.url), 'utf8');
const valid: readonly Valid[] = JSON.parse(read('valid.index.json'));
const invalid: readonly Invalid[] = JSON.parse(read('invalid.json'));

describe('graders that are right', () => {
  const cases = valid.flatMap(({ file, contexts }) => contexts.map((context) => [file, context] as const));
  test.each(cases)('%s as %s', (file, context) => {
    const faults = diagnose(read(file), 'json', context).filter(({ severity }) => /error|warning/.test(severity));
    expect(faults).toEqual([]);
    const inYaml = diagnose(read(file), 'yaml', context).filter(({ severity }) => /error|warning/.test(severity));
    expect(inYaml).toEqual([]);
  });
});

describe('graders with a fault', () => {
  test.each(invalid)('$name', ({ text, path, severity, context }) => {
    const found = diagnose(text, 'json', context).map((fault) => [fault.severity, `/${fault.path?.join('/') ?? ''}`]);
    expect(found).toContainEqual([severity, path || '/']);
  });
});
