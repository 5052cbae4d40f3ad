import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../server/src/engine/place.ts';
import type { Diagnostic } from '../../server/src/rules/diagnostic.ts';
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

/** A judge may have ended since: that is a matter of the day, not of the grader. */
const isWrong = ({ severity, code }: Diagnostic) => /error|warning/.test(severity) && code !== 'judge-retired';

describe('graders that are right', () => {
  const cases = valid.flatMap(({ file, contexts }) => contexts.map((context) => [file, context] as const));
  test.each(cases)('%s as %s', (file, context) => {
    const faults = diagnose(read(file), 'json', context).filter(isWrong);
    expect(faults).toEqual([]);
    const inYaml = diagnose(read(file), 'yaml', context).filter(isWrong);
    expect(inYaml).toEqual([]);
  });
});

describe('graders with a fault', () => {
  test.each(invalid)('$name', ({ text, path, severity, context }) => {
    const found = diagnose(text, 'json', context).map((fault) => [fault.severity, `/${fault.path?.join('/') ?? ''}`]);
    expect(found).toContainEqual([severity, path || '/']);
  });
});

describe('graders with anything in any place', () => {
  test.each(valid)('$file', ({ file, contexts }) => {
    for (const broken of variantsOf(JSON.parse(read(file))))
      for (const { from, to } of diagnose(JSON.stringify(broken), 'json', contexts[0]))
        expect(from).toBeLessThanOrEqual(to);
  });
});

/** The value with each part of it, in turn, replaced by values of other types. */
function* variantsOf(value: unknown): Iterable<unknown> {
  yield* [null, -1, '{{', [], {}, { type: 'multi' }];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value))
    for (const variant of variantsOf(part)) {
      const copy = structuredClone(value) as Record<string, unknown>;
      copy[key] = variant;
      yield copy;
    }
}
