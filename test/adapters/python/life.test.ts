import { execFile } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPython, type Python } from '../../../server/src/adapters/python/python.ts';
import { bundleChild } from './bundleChild.ts';
import { askFor, never, written } from './run.ts';

const echo = 'def grade(sample, item): return item["n"]';
const hang = 'def grade(sample, item): return sum(range(10 ** 12))';

let bundle: Awaited<ReturnType<typeof bundleChild>>;
let python: Python;

beforeAll(async () => {
  bundle = await bundleChild();
  python = createPython({ ...bundle, warm: true });
});

afterAll(async () => {
  await python.dispose();
  await bundle.remove();
});

/** `count` asks of several graders, as the rows of a run come. */
function many(count: number, from: Python = python, signal = never) {
  const asks = Array.from({ length: count }, (_, n) => askFor(`${echo}\n# ${n % 3}`, { item: { n }, timeLimit: 5 }));
  return Promise.all(asks.map((ask) => from.ask(ask, signal)));
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => ({ value: n }));

describe('batches', () => {
  it('gives each ask its own answer, in whatever groups they travel', async () => {
    expect(await many(2300)).toEqual(numbers(2300));
  });

  it('carries rows that are larger than a message', async () => {
    const text = 'é'.repeat(1_500_000);
    const source = 'def grade(sample, item): return len(sample["output_text"])';
    const asks = Array.from({ length: 4 }, () => python.ask(askFor(source, { sample: { output_text: text } }), never));
    expect(await Promise.all(asks)).toEqual(Array.from({ length: 4 }, () => ({ value: text.length })));
  });

  it('keeps the first 2,000 characters of what is printed', async () => {
    const source = 'def grade(sample, item):\n  for _ in range(3): print("é" * 900)\n  return 1';
    const line = `${'é'.repeat(900)}\n`;
    expect(await python.ask(askFor(source), never)).toEqual({ value: 1, printed: line.repeat(3).slice(0, 2000) });
  });

  it('starts once for asks that come at the same time and later', async () => {
    const source = 'import time\ndef grade(sample, item): return time.monotonic()';
    const first = await Promise.all([1, 2, 3].map(() => python.ask(askFor(source), never)));
    const later = await python.ask(askFor(source), never);
    const times = [...first, later].map(written).map(Number);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});

describe('abort', () => {
  it('rejects an ask of a signal that has fired', async () => {
    await expect(python.ask(askFor(echo), AbortSignal.abort('gone'))).rejects.toBe('gone');
  });

  it('rejects at once, and answers the asks of others', async () => {
    const user = new AbortController();
    const hanging = [1, 2].map(() => python.ask(askFor(hang, { timeLimit: 60 }), user.signal));
    const others = many(700);
    setTimeout(() => user.abort('stopped'), 100);
    const rejected = await Promise.allSettled(hanging);
    expect(rejected.map((each) => each.status === 'rejected' && each.reason)).toEqual(['stopped', 'stopped']);
    expect(await others).toEqual(numbers(700));
  });

  it('forgets what still waits for its turn', async () => {
    const user = new AbortController();
    const mine = many(3000, python, user.signal);
    user.abort('stopped');
    await expect(mine).rejects.toBe('stopped');
    expect(await many(3)).toEqual(numbers(3));
  });
});

describe('restart', () => {
  it('answers the rows around one that kills Python, each once', async () => {
    const crash = 'import ctypes\ndef grade(sample, item): return ctypes.memset(1024, 255, 10 ** 7)';
    const around = [many(600), python.ask(askFor(crash), never), many(600)] as const;
    const [before, crashed, after] = await Promise.all(around);
    expect([before, after]).toEqual([numbers(600), numbers(600)]);
    expect(written(crashed)).toMatch('python_grader_runtime_error The grader brought the embedded Python down');
  });
});

describe('a host that does not lock', () => {
  async function answerOf(options: { execPath?: string; pyodide?: string; startTimeLimit?: number }) {
    const other = createPython({ ...bundle, ...options });
    const answers = await Promise.all([1, 2].map(() => other.ask(askFor(echo, { item: { n: 1 } }), never)));
    await other.dispose();
    return answers.map(written);
  }
  const refused = 'python_grader_server_error The embedded Python did not start locked, so no grader runs in it: ';

  function fakeNode(script: string): string {
    const path = join(dirname(bundle.child), `node-${script.length}`);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o700);
    return path;
  }

  it('is an error where Node is not found', async () => {
    for (const answer of await answerOf({ execPath: '/no/such/node' })) expect(answer).toContain(`${refused}spawn`);
  });

  it('is an error where both names of the flag are refused', async () => {
    const execPath = fakeNode('echo "node: bad option: $1" >&2; exit 9');
    const message = `${refused}node: bad option: --experimental-permission`;
    expect(await answerOf({ execPath })).toEqual([message, message]);
  });

  it('is an error where a flag is taken but not obeyed', async () => {
    const execPath = fakeNode(`exec "${process.execPath}" "${bundle.child}" "${bundle.pyodide}"`);
    const message = `${refused}This Node has no permission model, or did not take the flag for it.`;
    expect(await answerOf({ execPath })).toEqual([message, message]);
  });

  it('is an error where Python does not start in time', async () => {
    const [answer] = await answerOf({ startTimeLimit: 0.05 });
    expect(answer).toBe(`${refused}It did not start within 0.05 s.`);
  });

  it('is an error where a file is missing', async () => {
    const [answer] = await answerOf({ pyodide: '/no/such/folder' });
    expect(answer).toContain(refused);
  });

  it('refuses code from strings by itself', async () => {
    const readable = [bundle.child, bundle.pyodide].map((path) => `--allow-fs-read=${path}`);
    const run = promisify(execFile)(process.execPath, ['--permission', ...readable, bundle.child, bundle.pyodide]);
    await expect(run).rejects.toMatchObject({ stdout: '{"refused":"Code can be made from strings."}\n' });
  });
});

describe('dispose', () => {
  it('answers what waits, and what comes after', async () => {
    const other = createPython(bundle);
    const waiting = other.ask(askFor(echo), never);
    await other.dispose();
    const closed = { flag: 'python_grader_server_error', message: 'The embedded Python is closed.' };
    expect([await waiting, await other.ask(askFor(echo), never)]).toEqual([closed, closed]);
  });
});
