import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callCommand } from '../../server/src/cli/callCommand.ts';
import type { Shell } from '../../server/src/cli/command.ts';

const specs = join(import.meta.dirname, 'specs');
const spec = 'answers.rubric.yaml';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith-cli-'));
  for (const name of [spec, 'exact.samples.jsonl']) await cp(join(specs, name), join(folder, name));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** One call in the folder; ids and times are left out of what it writes. */
async function call(...args: string[]) {
  const [out, log]: [string[], string[]] = [[], []];
  const shell: Shell = {
    out: (text) => void out.push(text),
    log: (text) => void log.push(text),
    input: (async function* () {})(),
    env: { REWARDSMITH_CACHE: join(folder, 'cache') },
    folder,
    terminal: false,
    signal: new AbortController().signal,
  };
  const code = await callCommand(shell, args);
  const plain = out
    .join('\n')
    .replaceAll(/\d{17}-[0-9a-f]{6}/g, 'ID')
    .replaceAll(/\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+Z)?/g, 'TIME');
  return { code, out: plain, log: log.join('') };
}

const edit = async (from: string, to: string) => {
  const file = join(folder, spec);
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
};

test('runs are listed newest first, and two of them compared', async () => {
  await call('run', spec, '--limit', '3');
  await call('run', spec);
  await edit('points: 3', 'points: 1');
  await edit('max: 2', 'max: 1');
  await call('run', spec);
  const listed = await call('runs', spec);
  expect(listed).toMatchObject({ code: 0, log: '' });
  expect(listed.out).toMatchInlineSnapshot(`
    "#           time (UTC)   graded  mean     ±  n  errors     cost  judge       by
    1  TIME  Answers  0.63  0.76  4       0  $0.0000      –  command
    2  TIME  Answers  0.81  0.60  4       0  $0.0000      –  command
    3  TIME  Answers  0.75  1.08  3       0  $0.0000      –  command"
  `);
  expect((await call('runs', spec, '2', '1')).out).toMatchInlineSnapshot(`
    "ID → ID

    right  points   3 → 1
    brief  changed  length.max: 2 → 1

    2 of 4 parts mean and count the same.

    exact.samples.jsonl: 4 rows
    mean reward  0.81 → 0.63, −0.19 (95 % interval −0.57 to +0.19)
    smallest     0.50 is what 4 rows can show (80 % power, 5 % level)
    rank order   Kendall’s τ-b 0.77, 0 of 6 pairs reversed
    0 rise, 2 fall, 2 stay

    changed most
    a (line 1)  1.00  →  0.50  −0.50
    b (line 2)  0.25  →  0.00  −0.25

    part   n  before  after  difference            95 %  can show
    right  4    0.75   0.75        0.00    0.00 to 0.00         –
    style  4    1.00   0.50       −0.50  −1.42 to +0.42      1.20
    brief  4    1.00   0.50       −0.50  −1.42 to +0.42      1.20
    plain  4    0.00   0.00        0.00    0.00 to 0.00         –"
  `);
});

test('runs and comparisons are written as JSON', async () => {
  await call('run', spec);
  await call('run', spec);
  const [newest] = JSON.parse((await call('runs', spec, '--format', 'json')).out);
  expect(newest).toMatchObject({ id: 'ID', by: 'command', graded: 4, cost: 0, judges: [], root: { id: 'Answers' } });
  const compared = JSON.parse((await call('runs', spec, '2', '1', '--format', 'json')).out);
  expect(compared).toMatchObject({ changes: [], effect: { difference: 0, detectable: null, flipped: 0 } });
  expect(compared.criteria.map(({ id }: { id: string }) => id)).toEqual(['right', 'style', 'brief', 'plain']);
});

test('a run is not kept where the flag or the setting says so', async () => {
  await call('run', spec, '--no-history');
  expect(await call('runs', spec)).toEqual({ code: 0, out: '', log: `No run of ${spec} is kept.\n` });
  await mkdir(join(folder, '.vscode'));
  await writeFile(join(folder, '.vscode/settings.json'), '{ "rewardsmith.history.limit": 0 }');
  await call('run', spec);
  expect((await call('runs', spec, '--format', 'json')).out).toBe('[]');
});

test.each([
  ['no spec', [], 'Name one spec, and two of its runs to compare them.'],
  ['one run', [spec, '1'], 'Name one spec, and two of its runs to compare them.'],
  ['an unknown run', [spec, '1', '9'], 'No run `9` is kept.'],
  ['an ambiguous run', [spec, '1', ''], '`` begins 2 runs.'],
  ['an unknown format', [spec, '--format', 'xml'], 'Unknown format `xml`.'],
])('%s is refused', async (_, args, message) => {
  await call('run', spec);
  await call('run', spec);
  const { code, log } = await call('runs', ...args);
  expect(code).toBe(2);
  expect(log).toContain(message);
});

test('runs of different parts are not compared', async () => {
  await call('run', spec, '--only', 'right');
  await call('run', spec);
  const { code, log } = await call('runs', spec, '2', '1');
  expect(code).toBe(2);
  expect(log).toContain('The runs graded different parts: `right` and `Answers`.');
});
