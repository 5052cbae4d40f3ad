import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { requirementRates } from '../../scripts/requirementRates.ts';

const verdicts: Readonly<Record<string, string>> = parse(
  readFileSync(join(import.meta.dirname, 'requirementRates.yaml'), 'utf8'),
);
test('a reader has looked at what is taken', () => {
  const { taken } = requirementRates();
  expect([...taken].sort()).toEqual(Object.keys(verdicts).sort());
});
