import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Provider, startProvider } from '../../provider/server.ts';
import { scoreOf } from '../judges/asks.ts';
import { spawnCommand } from './spawnCommand.ts';

const count = 60;
/** Calls at once; as many answers may have come without being written yet. */
const underWay = 16;
const spec = `type: score_model
name: tone
model: local-judge
range: [0, 1]
input:
  - role: user
    content: "{{ sample.output_text }}"
`;
let folder: string;
let provider: Provider;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rewardsmith-shared-'));
  provider = await startProvider({ latency: 100 });
  const rows = Array.from(
    { length: count },
    (_, row) => `${JSON.stringify({ item: {}, completion: `SCORE=${scoreOf(row)}` })}\n`,
  );
  await writeFile(join(folder, 'a.grader.yaml'), spec);
  await writeFile(join(folder, 'a.samples.jsonl'), rows.join(''));
});
afterEach(async () => {
  await provider.close();
  await rm(folder, { recursive: true, force: true });
});

const call = (...args: string[]) => spawnCommand({ folder, cache: join(folder, 'cache') }, args);
const start = () => call('run', 'a.grader.yaml', '--max-cost', '1', '--base-url', provider.url, '--format', 'json');
const scores = (text: string) => JSON.parse(text).rows.map(({ reward }: { reward: number }) => reward);
const wanted = Array.from({ length: count }, (_, row) => scoreOf(row));
const listed = async () => JSON.parse((await call('runs', 'a.grader.yaml', '--format', 'json').ended).out);

test('of processes that grade the same at once each has the right scores, and nothing that they keep is lost', async () => {
  const ended = await Promise.all([start(), start(), start()].map((each) => each.ended));
  for (const { code, out, log } of ended) {
    expect([code, log]).toEqual([0, expect.not.stringContaining('not kept')]);
    expect(scores(out)).toEqual(wanted);
  }
  const asked = provider.requests.length;
  expect(scores((await start().ended).out)).toEqual(wanted);
  expect(provider.requests.length).toBe(asked);
  expect((await listed()).length).toBe(4);
});

test('a process that is killed loses no answer that it had', async () => {
  const { child, ended } = start();
  while (provider.requests.length < 55) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  expect((await ended).code).toBeNull();
  expect(scores((await start().ended).out)).toEqual(wanted);
  const bodies = provider.requests.map(({ body }) => JSON.stringify(body));
  expect(new Set(bodies).size).toBe(count);
  expect(bodies.length).toBeLessThanOrEqual(count + 2 * underWay);
});
