import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { criterionKind } from '../../../server/src/engine/rubric/criterion.ts';
import { suggestCriteria } from '../../../server/src/engine/rubric/suggestCriteria.ts';
import { shapeFault } from '../../../server/src/engine/shapeFault.ts';
import { profileOf } from '../../../server/src/formats/profile.ts';
import { readSamples } from '../../../server/src/formats/samples/jsonl.ts';
import { english } from '../../../server/src/languages/message.ts';

interface Case {
  readonly name: string;
  readonly rows: readonly object[];
  readonly suggested: readonly object[];
  /** The reasons. */
  readonly why?: readonly string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'suggestCriteria.yaml'), 'utf8')) as Case[];

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

test.each(cases)('$name', async ({ rows, suggested, why }) => {
  const profile = await profileOf(readSamples(once(rows.map((row) => JSON.stringify(row)).join('\n'))));
  const found = suggestCriteria({ ...profile, hash: 'rows' });
  expect(found.map(({ criterion }) => criterion)).toEqual(suggested);
  expect(found.map(({ criterion }) => shapeFault(criterionKind, criterion))).toEqual(found.map(() => undefined));
  if (why) expect(found.map((each) => each.why.map(english).join(' '))).toEqual(why);
});
