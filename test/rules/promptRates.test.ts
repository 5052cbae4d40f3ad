import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { promptRates, promptRules, rateText } from '../../scripts/promptRates.ts';
import { graderRules } from '../../server/src/rules/index.ts';

const verdicts: Readonly<Record<string, Readonly<Record<string, string>>>> = parse(
  readFileSync(join(import.meta.dirname, 'promptRates.yaml'), 'utf8'),
);
const rates = promptRates();

test.each(promptRules)('%s fires where a reader has looked, and its page says how often it is wrong', (code) => {
  const judged = verdicts[code] ?? {};
  expect([...rates.fires[code]!].sort()).toEqual(Object.keys(judged).sort());
  const wrong = Object.values(judged).filter((verdict) => verdict.startsWith('wrong')).length;
  const docs = graderRules.find((rule) => rule.code === code)?.docs;
  expect(docs).toContain(rateText(rates, Object.keys(judged).length, wrong));
});
