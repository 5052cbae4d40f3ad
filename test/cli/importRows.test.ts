import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { callCommand } from '../../server/src/cli/callCommand.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A folder of its own with a file of several rubrics, and the command in it. */
async function command() {
  const folder = await mkdtemp(join(tmpdir(), 'rewardsmith-'));
  folders.push(folder);
  await cp(join(import.meta.dirname, '../formats/imports/rows/healthbench.jsonl'), join(folder, 'set.jsonl'));
  const call = async (...args: string[]) => {
    const [out, log]: [string[], string[]] = [[], []];
    const shell = {
      out: (text: string) => void out.push(text),
      log: (text: string) => void log.push(text),
      input: (async function* () {})(),
      env: { REWARDSMITH_CACHE: join(folder, 'cache') },
      folder,
      terminal: false,
      signal: new AbortController().signal,
    };
    const code = await callCommand(shell, args);
    return { code, out: out.join('\n'), log: log.join('') };
  };
  return { call, lines: async (name: string) => (await readFile(join(folder, name), 'utf8')).trim().split('\n') };
}

test('a file of several rubrics becomes one, and its samples stand beside', async () => {
  const { call, lines } = await command();
  const { code, out, log } = await call('import', 'set.jsonl');
  expect(code).toBe(0);
  expect(out).toContain('samples: set.samples.jsonl');
  expect(out).toContain('criteria_from: "{{ item.rubric }}"');
  expect(log).toContain('The file holds 2 rubrics');
  expect(await lines('set.samples.jsonl')).toHaveLength(2);
});

test('samples that are there already are not written over, unless they are named', async () => {
  const { call, lines } = await command();
  expect((await call('import', 'set.jsonl', '--samples', 'set.samples.jsonl')).code).toBe(0);
  const again = await call('import', 'set.jsonl');
  expect(again).toMatchObject({ code: 2, out: '' });
  expect(again.log).toContain('set.samples.jsonl is there already: name another file with --samples.');
  const completion = 'ideal_completions_data.ideal_completion';
  expect((await call('import', 'set.jsonl', '--samples', 'set.samples.jsonl', '--completion', completion)).code).toBe(
    0,
  );
  expect((await lines('set.samples.jsonl'))[0]).toContain('"completion":"Which medicines do you take?"');
});

test('one of them alone is a rubric as it stands', async () => {
  const { call } = await command();
  const { out } = await call('import', 'set.jsonl', '--row', '2');
  expect(out).toContain('id: gives_a_range');
  expect(out).not.toContain('criteria_from');
});
