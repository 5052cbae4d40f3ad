import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { english } from '../../../server/src/languages/message.ts';
import { type Case, judge, rowOf } from './run.ts';

const folder = import.meta.dirname;
const tables = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

describe.each(tables)('%s', (file) => {
  const cases = parse(readFileSync(join(folder, file), 'utf8')) as Case[];
  test.each(cases)('$name', (entry) => {
    const { unit, outcome, asked, rounds, left } = judge(entry);
    if (entry.refusal !== undefined) expect(english(unit.refusal!)).toContain(entry.refusal);
    else expect(unit.refusal).toBeUndefined();
    if (entry.asks) expect(asked).toMatchObject(entry.asks);
    if (entry.rounds) expect(rounds).toEqual(entry.rounds);
    if (entry.rounds) expect(left ?? 0).toBe(0);
    expect(outcome).toMatchObject(wanted(entry));
    if ('score' in outcome && entry.spans) expect(marked(entry, outcome.evidence?.spans ?? [])).toEqual(entry.spans);
  });
});

function wanted({ score, note, flag, message, skipped, refusal }: Case) {
  if (refusal !== undefined) return { flag: 'other_error', message: expect.stringContaining(refusal) };
  if (skipped !== undefined) return { skipped };
  if (flag !== undefined) return { flag, message: expect.stringContaining(message ?? '') };
  return { score: expect.closeTo(score!, 12), ...(note !== undefined && { evidence: { note } }) };
}

function marked(entry: Case, spans: readonly { readonly from: number; readonly to: number }[]): string[] {
  const text = String(rowOf(entry).sample.output_text);
  return spans.map(({ from, to }) => text.slice(from, to));
}
