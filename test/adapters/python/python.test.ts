import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPython, type Python } from '../../../server/src/adapters/python/python.ts';
import { bundleChild } from './bundleChild.ts';
import { casesOf, play } from './run.ts';

const port = 47_391;
const folder = mkdtempSync(join(tmpdir(), 'rewardsmith-host-'));
const file = join(folder, 'secret.txt');
const found = `import gc
def found(name):
    for each in gc.get_objects():
        for value in gc.get_referents(each):
            if type(value).__name__ == "JsProxy" and hasattr(value, name): return value`;

let bundle: Awaited<ReturnType<typeof bundleChild>>;
let python: Python;
let visitors = 0;
const visit = () => {
  visitors++;
};
const tcp = createServer(visit);
const udp = createSocket('udp4', visit);

beforeAll(async () => {
  writeFileSync(file, 'secret');
  process.env.REWARDSMITH_SECRET = 'secret';
  tcp.listen(port, '127.0.0.1');
  udp.bind(port, '127.0.0.1');
  bundle = await bundleChild();
  python = createPython({ ...bundle, memoryLimit: 400 * 2 ** 20 });
});

afterAll(async () => {
  await python.dispose();
  await bundle.remove();
  tcp.close();
  udp.close();
  rmSync(folder, { recursive: true });
});

describe.each([
  { table: 'answers.yaml', places: {} },
  { table: 'leftovers.yaml', places: {} },
  { table: 'escapes.yaml', places: { FILE: file, PORT: String(port), FOUND: found } },
])('$table', ({ table, places }) => {
  it.each(casesOf(table, places))('$name', async (each) => {
    const { got, expected } = await play(python, each);
    expect(got).toEqual(expected);
  });
});

it('no grader has reached a server of this machine', () => {
  expect(visitors).toBe(0);
});
