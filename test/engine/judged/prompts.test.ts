import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { JudgeAsk } from '../../../server/src/engine/world.ts';
import { type Case, judge } from './run.ts';

const folder = join(import.meta.dirname, 'prompts');
const cases = parse(readFileSync(join(folder, 'cases.yaml'), 'utf8')) as Case[];

test.each(cases)('the prompt of `$name`', async (entry) => {
  const [ask] = judge(entry).asked as JudgeAsk[];
  const messages = ask!.messages.map(({ role, content }) => `# ${role}\n\n${content}\n`);
  const schema = `# schema\n\n${JSON.stringify(ask!.schema.schema, null, 2)}\n`;
  await expect([...messages, schema].join('\n')).toMatchFileSnapshot(join(folder, `${entry.name}.txt`));
});
