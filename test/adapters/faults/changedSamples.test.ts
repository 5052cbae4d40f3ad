import { appendFile, mkdtemp, rename, rm, truncate, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callCommand } from '../../../server/src/cli/callCommand.ts';
import { type Provider, startProvider } from '../../provider/server.ts';

const spec = `type: score_model
name: tone
model: local-judge
range: [0, 1]
input:
  - role: user
    content: "{{ sample.output_text }}"
`;
const filler = 'x'.repeat(2000);
/** Rows of which each is scored as it says, with 40 questions in all. 1,200 are far more than is read ahead of answers. */
const rows = (count: number, score: number) =>
  Array.from(
    { length: count },
    (_, row) => `${JSON.stringify({ item: { row }, completion: `${row % 40} ${filler} SCORE=${score}` })}\n`,
  ).join('');

let folder: string;
let samples: string;
let provider: Provider;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith-changed-'));
  samples = join(folder, 'a.samples.jsonl');
  await writeFile(join(folder, 'a.grader.yaml'), spec);
});
afterEach(async () => {
  await provider.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command, and does something when the tenth question has come. */
async function runWhile(count: number, act: () => Promise<unknown>, ...more: string[]) {
  await writeFile(samples, rows(count, 0.5));
  let asked = 0;
  let acting: Promise<unknown> | undefined;
  provider = await startProvider({
    latency: 300,
    judge: ({ messages }) => {
      if (++asked === 10) acting = act();
      return { steps: [], result: Number(/SCORE=([\d.]+)/.exec(String(messages[0]?.content))?.[1]) };
    },
  });
  const [out, log]: [string[], string[]] = [[], []];
  const shell = {
    out: (text: string) => void out.push(text),
    log: (text: string) => void log.push(text),
    input: (async function* () {})(),
    env: { REWARDSMITH_CACHE: join(folder, 'cache') },
    ...{ folder, terminal: false, signal: new AbortController().signal },
  };
  const args = ['run', 'a.grader.yaml', '--max-cost', '1', '--base-url', provider.url, '--format', 'json', ...more];
  const code = await callCommand(shell, args);
  await acting;
  await callCommand({ ...shell, out: (text) => void kept.push(text) }, ['runs', 'a.grader.yaml', '--format', 'json']);
  return { code, log: log.join(''), figures: JSON.parse(out.join('')), kept: kept.splice(0).join('') };
}
const kept: string[] = [];

const changed = () =>
  `${samples} changed while it was graded: the figures may mix two texts, and the run is not kept. Run again.\n`;
const isKept = (text: string) => text.includes('"id"');

test.each([
  ['written over before they were read to their end', 1200, () => writeFile(samples, rows(1200, 0.9))],
  ['cut short', 50, () => truncate(samples, 100)],
  ['removed', 50, () => unlink(samples)],
  [
    'replaced',
    50,
    async () => {
      await writeFile(`${samples}.new`, rows(50, 0.9));
      await rename(`${samples}.new`, samples);
    },
  ],
])('samples that are %s during a run: the run says so, fails, and is not kept', async (_what, count, act) => {
  const { code, log, kept } = await runWhile(count, act);
  expect(log.split('\n').filter((line) => line.includes('changed while'))).toEqual([changed().trimEnd()]);
  expect(code).toBe(1);
  expect(isKept(kept)).toBe(false);
});

test('and where nobody keeps it, too', async () => {
  const { code, log } = await runWhile(50, () => writeFile(samples, rows(50, 0.9)), '--no-history');
  expect(log).toContain(changed());
  expect(code).toBe(1);
});

test.each([
  ['touched', 50, () => utimes(samples, 1, 1), 50],
  ['written anew with the same text', 50, () => writeFile(`${samples}`, rows(50, 0.5)), 50],
  ['grown before they were read to their end', 1200, () => appendFile(samples, rows(7, 0.5)), 1207],
])('samples that are %s are what was graded', async (_what, count, act, graded) => {
  const { code, log, figures, kept } = await runWhile(count, act);
  expect(log).not.toContain('changed while');
  expect([code, figures.graded, figures.reward.mean]).toEqual([0, graded, 0.5]);
  expect(isKept(kept)).toBe(true);
});
