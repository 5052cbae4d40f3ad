import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createOwnPython } from '../../../server/src/adapters/python/ownPython.ts';
import type { Python } from '../../../server/src/adapters/python/python.ts';
import { askFor, casesOf, never, play, written } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'rewardsmith own '));
const interpreter = join(folder, 'python');
const script = resolve('server/src/adapters/python/ownRunner.py');
const limits = { script, memoryLimit: 600 * 2 ** 20, atOnce: 2 };

let python: Python;

beforeAll(() => {
  const program = join(import.meta.dirname, 'anyPython.mjs');
  writeFileSync(interpreter, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(interpreter, 0o700);
  process.env.REWARDSMITH_SECRET = 'secret';
  python = createOwnPython(limits);
});

afterAll(async () => {
  await python.dispose();
  rmSync(folder, { recursive: true });
});

/** The same Python for asks that do not name it. */
const named = (from: Python): Python => ({
  ...from,
  ask: (ask, signal) => from.ask({ ...ask, interpreter }, signal),
});

describe('own.yaml', () => {
  it.each(casesOf('own.yaml'))('$name', async (each) => {
    const { got, expected } = await play(named(python), each);
    expect(got).toEqual(expected);
  });
});

const echo = 'def grade(sample, item): return item["n"]';

describe('life', () => {
  it('gives each ask its own answer, with more graders than interpreters', async () => {
    const asks = Array.from({ length: 1200 }, (_, n) => askFor(`${echo}\n# ${n % 3}`, { item: { n }, timeLimit: 9 }));
    const answers = await Promise.all(asks.map((ask) => named(python).ask(ask, never)));
    expect(answers).toEqual(asks.map((_, n) => ({ value: n })));
  });

  it('rejects at once when the signal fires', async () => {
    const user = new AbortController();
    const hanging = named(python).ask(askFor('def grade(s, i):\n  while True: pass', { timeLimit: 60 }), user.signal);
    setTimeout(() => user.abort('stopped'), 50);
    await expect(hanging).rejects.toBe('stopped');
  });

  const count = 'import math\ndef grade(s, i): math.seen = getattr(math, "seen", 0) + 1; return math.seen';
  const counted = (from: Python, other = '') =>
    named(from)
      .ask(askFor(count + other), never)
      .then(written);

  it('ends an interpreter that has nothing to do where another grader waits', async () => {
    const other = createOwnPython({ ...limits, atOnce: 1 });
    expect(await counted(other)).toBe(1);
    expect(await counted(other)).toBe(2);
    expect(await counted(other, '\n')).toBe(1);
    expect(await counted(other)).toBe(1);
    await other.dispose();
  });

  it('ends an interpreter that has had nothing to do for a while', async () => {
    const other = createOwnPython({ ...limits, idleTime: 1 });
    expect(await counted(other)).toBe(1);
    await vi.waitFor(async () => expect(await counted(other)).toBe(1), { timeout: 15_000 });
    await other.dispose();
  });

  it('is an error where the interpreter is not found', async () => {
    const answer = await python.ask({ ...askFor(echo), interpreter: '/no/such/python' }, never);
    expect(written(answer)).toBe(
      'python_grader_server_error /no/such/python did not start, so no grader runs in it: spawn /no/such/python ENOENT',
    );
  });

  it('is an error where none is named', async () => {
    expect(written(await python.ask(askFor(echo), never))).toBe('python_grader_server_error No interpreter is named.');
  });

  it('answers nothing after its end', async () => {
    const other = createOwnPython(limits);
    await other.dispose();
    expect(written(await named(other).ask(askFor(echo), never))).toBe(
      'python_grader_server_error Your own Python is closed.',
    );
  });
});
