import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Case, grade } from './run.ts';

const folder = import.meta.dirname;
const tables = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

describe.each(tables)('%s', (file) => {
  const cases = parse(readFileSync(join(folder, file), 'utf8')) as Case[];
  test.each(cases)('$name', async (entry) => {
    const { result, asks } = await grade(entry);
    if (entry.reward === null) expect(result.reward).toBeNull();
    else expect(result.reward).toBeCloseTo(entry.reward, 12);
    if (entry.sub_rewards) expect(result.sub_rewards).toEqual(entry.sub_rewards);
    expect([...new Set(result.errors.map(({ flag }) => flag))]).toEqual(entry.flags ?? []);
    if (entry.message) expect(result.errors.map(({ message }) => message).join('\n')).toContain(entry.message);
    if (entry.asks) expect(asks).toMatchObject(entry.asks);
  });
});
