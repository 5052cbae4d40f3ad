import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';
import { outcomeOf } from './run.ts';

/** A pair in the notation of BFCL: for each argument its allowed values, with `""` for one that may be left out. */
interface Pair {
  readonly id: string;
  readonly why: string;
  readonly candidate: Json;
  readonly reference: readonly Readonly<Record<string, Readonly<Record<string, readonly Json[]>>>>[];
  readonly equal: boolean;
}

const { cases } = JSON.parse(readFileSync(join(import.meta.dirname, 'toolCallPairs.json'), 'utf8')) as {
  readonly cases: readonly Pair[];
};

test.each(cases)('$id: $why', ({ candidate, reference, equal }) => {
  const calls = reference.flatMap((call) =>
    Object.entries(call).map(([name, allowed]) => ({ name, arguments: argumentsOf(allowed) })),
  );
  const criterion = { tool_calls: { calls, strings: 'loose' } };
  const outcome = outcomeOf({ name: '', criterion, sample: { output_tools: candidate } });
  expect(outcome).toMatchObject({ score: equal ? 1 : 0 });
});

function argumentsOf(allowed: Readonly<Record<string, readonly Json[]>>): JsonObject {
  const entries = Object.entries(allowed).map(([name, values]) => {
    const any_of = values.filter((value) => value !== '');
    return [name, { any_of, optional: any_of.length < values.length }] as const;
  });
  return Object.fromEntries(entries);
}
