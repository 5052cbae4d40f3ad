import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../server/src/engine/json.ts';
import { outcomeOf } from './run.ts';

interface Pair {
  readonly id: string;
  readonly comparator: 'number' | 'json' | 'set';
  readonly candidate: Json;
  readonly reference: Json;
  readonly options: JsonObject;
  readonly equal: boolean;
  readonly why: string;
}

const { cases } = JSON.parse(readFileSync(new URL('verifiers.json', import.meta.url), 'utf8')) as { cases: Pair[] };

/** The names of the file's options in a rubric. */
const renamed: Readonly<Record<string, string>> = { abs_tol: 'tolerance', rel_tol: 'relative_tolerance' };

/** What each comparator is in a rubric. */
const wishes = {
  number: (reference: Json) => ({ equals: reference }),
  json: (reference: Json) => ({ equals_text: reference }),
  set: (reference: Json) => ({ equals: reference }),
};

describe('pairs whose equality is known', () => {
  test.each(cases)('$id: $why', ({ comparator, candidate, reference, options, equal }) => {
    const given = Object.entries(options).map(([key, value]) => [renamed[key] ?? key, value]);
    const text = typeof candidate === 'string' ? candidate : JSON.stringify(candidate);
    const criterion = { [comparator]: { ...wishes[comparator]('{{ item.reference }}'), ...Object.fromEntries(given) } };
    const outcome = outcomeOf({ name: '', criterion, text, item: { reference } });
    if (equal || 'score' in outcome) expect(outcome).toHaveProperty('score', equal ? 1 : 0);
    else expect(outcome).toHaveProperty('message', 'As a reference: `NaN` is not a number.');
  });
});
