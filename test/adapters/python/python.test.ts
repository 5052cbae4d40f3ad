import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPython, type Python } from '../../../server/src/adapters/python/python.ts';
import { bundleChild } from './bundleChild.ts';
import { casesOf, play } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'rewardsmith-host-'));
const file = join(folder, 'secret.txt');
const found = `import gc
def found(name):
    for each in gc.get_objects():
        for value in gc.get_referents(each):
            if type(value).__name__ == "JsProxy" and hasattr(value, name): return value`;

let visitors = 0;
const visit = () => {
  visitors++;
};
const tcp = createServer((socket) => {
  visit();
  socket.destroy();
});
const udp = createSocket('udp4', visit);
tcp.listen(0, '127.0.0.1');
await once(tcp, 'listening');
const { port } = tcp.address() as AddressInfo;

let bundle: Awaited<ReturnType<typeof bundleChild>>;
let python: Python;

beforeAll(async () => {
  udp.bind(port, '127.0.0.1');
  writeFileSync(file, 'secret');
  process.env.REWARDSMITH_SECRET = 'secret';
  bundle = await bundleChild();
  python = createPython({ ...bundle, memoryLimit: 512 * 2 ** 20 });
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

it('no grader has reached the server that this test reaches', async () => {
  expect(visitors).toBe(0);
  await once(connect(port, '127.0.0.1'), 'close');
  expect(visitors).toBe(1);
});
