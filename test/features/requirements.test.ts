import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { JsonObject } from '../../server/src/engine/json.ts';
import { meantCheck } from '../../server/src/features/actions/meantCheck.ts';
import { requirementPatterns } from '../../server/src/features/actions/requirementPatterns.ts';
import { isValid } from '../engine/checks/run.ts';

interface Case {
  readonly text: string;
  readonly check: JsonObject | null;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'requirements.yaml'), 'utf8')) as Case[];
const given = (text: string) => {
  const found = meantCheck(text);
  return found ? Object.fromEntries([found]) : null;
};

test.each(cases)('$text', ({ text, check }) => {
  expect(given(text)).toEqual(check);
  if (check) expect(isValid(check)).toBe(true);
});

test('every pattern is used', () => {
  const texts = cases.filter(({ check }) => check).map(({ text }) => text.replace(/\.$/, ''));
  expect(requirementPatterns.filter(({ words }) => !texts.some((text) => words.test(text)))).toEqual([]);
});
