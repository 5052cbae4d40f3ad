import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { JsonObject } from '../../../server/src/engine/json.ts';
import type { Outcome } from '../../../server/src/engine/outcome.ts';
import type { JudgeAsk } from '../../../server/src/engine/world.ts';
import { type Case, graded, programOf } from './run.ts';

const folder = import.meta.dirname;
const cases = parse(readFileSync(join(folder, 'cases.yaml'), 'utf8')) as Case[];

test.each(cases)('$name', async (entry) => {
  const { asked, outcomes, left } = await graded(entry);
  expect(asked.map(criteriaOf)).toEqual(entry.calls);
  expect(left).toBe(0);
  for (const [id, wanted] of Object.entries(entry.outcomes))
    expect([id, told(outcomes[id]!, wanted)]).toEqual([id, wanted]);
});

function criteriaOf({ parted, schema }: JudgeAsk): readonly string[] {
  return parted ? Object.keys(schema.schema.properties as JsonObject) : [];
}

/** The outcome in the words of the table. */
function told(outcome: Outcome, wanted: unknown): unknown {
  if ('score' in outcome) return outcome.score;
  if ('skipped' in outcome) return 'skipped';
  return outcome.message.includes(String(wanted)) ? wanted : outcome.message;
}

describe('what names a criterion of a batch', () => {
  const [a, b] = [
    { id: 'a', requirement: 'Is true.' },
    { id: 'b', requirement: 'Is short.' },
  ];
  const hashes = (criteria: readonly JsonObject[], judge: JsonObject = { model: 'm', batch: true }) =>
    Object.fromEntries(programOf({ judge, criteria }).map(({ id, part }) => [id, part.hash]));

  test('changes with the words of another', () => {
    expect(hashes([a, { ...b, requirement: 'Is brief.' }]).a).not.toBe(hashes([a, b]).a);
  });
  test('changes with the examples and conditions of another', () => {
    const examples = [{ completion: 'No.', verdict: true }];
    expect(hashes([a, { ...b, examples }]).a).not.toBe(hashes([a, b]).a);
    expect(hashes([a, { ...b, when: '{{ item.flag }}' }]).a).not.toBe(hashes([a, b]).a);
  });
  test('does not change with the points of another', () => {
    expect(hashes([a, { ...b, points: -3, vote: 'mean' }]).a).toBe(hashes([a, b]).a);
  });
  test('is another than that of one that is asked alone', () => {
    expect(hashes([a, b]).a).not.toBe(hashes([a, b], { model: 'm' }).a);
  });
});

test('the prompt names each criterion, and the reply has each', async () => {
  const [entry] = cases;
  const { asked } = await graded(entry!);
  const [ask] = asked;
  const messages = ask!.messages.map(({ role, content }) => `# ${role}\n\n${content}\n`);
  const schema = `# schema\n\n${JSON.stringify(ask!.schema.schema, null, 2)}\n`;
  await expect([...messages, schema].join('\n')).toMatchFileSnapshot(join(folder, 'prompt.txt'));
});
