import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createOwnPython } from '../../../server/src/adapters/python/ownPython.ts';
import { createPython, type Python } from '../../../server/src/adapters/python/python.ts';
import type { Json } from '../../../server/src/engine/json.ts';
import type { Answer } from '../../../server/src/engine/world.ts';
import { bundleChild } from './bundleChild.ts';
import { askFor, never } from './run.ts';

interface Case {
  readonly name: string;
  readonly source: string;
  readonly sample?: Json;
  readonly item?: Json;
  readonly answer: number | string;
  /** How much was printed. */
  readonly printed?: number;
  readonly frames?: readonly {
    readonly line: number;
    readonly name: string;
    readonly locals: Record<string, string>;
  }[];
  /** How long variables of the last call are at most. */
  readonly lengths?: Record<string, number>;
  readonly matches?: Record<string, string>;
  readonly calls?: number;
}

const cases: readonly Case[] = parse(readFileSync(join(import.meta.dirname, 'traced.yaml'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'rewardsmith traced '));
const interpreter = join(folder, 'python');
const script = resolve('server/src/adapters/python/ownRunner.py');

let bundle: Awaited<ReturnType<typeof bundleChild>>;
let embedded: Python;
let own: Python;

beforeAll(async () => {
  const program = join(import.meta.dirname, 'anyPython.mjs');
  writeFileSync(interpreter, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(interpreter, 0o700);
  bundle = await bundleChild();
  embedded = createPython(bundle);
  own = createOwnPython({ script });
});

afterAll(async () => {
  await Promise.all([embedded.dispose(), own.dispose()]);
  await bundle.remove();
  rmSync(folder, { recursive: true });
});

const framesOf = (answer: Answer) => ('frames' in answer ? answer.frames! : []);
const said = (answer: Answer) => ('flag' in answer ? `${answer.flag} ${answer.message}` : answer.value);

/** What came back of a case, as far as the case says something of it. */
function found(each: Case, answer: Answer): object {
  const frames = framesOf(answer);
  const words = said(answer);
  const locals = Object.fromEntries(frames.at(-1)?.locals ?? []);
  for (const [name, most] of Object.entries(each.lengths ?? {})) expect(locals[name]!.length).toBeLessThanOrEqual(most);
  for (const [name, like] of Object.entries(each.matches ?? {})) expect(locals[name]).toMatch(new RegExp(like));
  return {
    answer: typeof words === 'string' ? words.slice(0, String(each.answer).length) : words,
    ...(each.printed !== undefined && { printed: answer.printed?.length }),
    ...(each.frames && { frames: frames.map((frame) => ({ ...frame, locals: Object.fromEntries(frame.locals) })) }),
    ...(each.calls !== undefined && { calls: frames.length }),
  };
}

const expected = ({ answer, printed, frames, calls }: Case) => ({
  answer,
  ...(printed !== undefined && { printed }),
  ...(frames && { frames }),
  ...(calls !== undefined && { calls }),
});

describe('a grader that is traced', () => {
  it.each(cases)('in the embedded Python: $name', async (each) => {
    const answer = await embedded.ask({ ...askFor(each.source, each), traced: true }, never);
    expect(found(each, answer)).toEqual(expected(each));
  });

  it.each(cases.slice(0, 2))('in their own Python: $name', async (each) => {
    const answer = await own.ask({ ...askFor(each.source, each), traced: true, interpreter }, never);
    expect(found(each, answer)).toEqual(expected(each));
  });
});

it('says where a grader was when its time was up', async () => {
  const source = 'def grade(sample, item):\n    n = 0\n    while True:\n        n = -1\n';
  const answer = await embedded.ask({ ...askFor(source, { timeLimit: 0.3 }), traced: true }, never);
  expect(said(answer)).toBe('python_grader_runtime_error `grade` did not return within 0.3 s.');
  expect(framesOf(answer).map(({ name }) => name)).toEqual(['grade']);
  expect(Object.keys(Object.fromEntries(framesOf(answer)[0]!.locals))).toEqual(['sample', 'item', 'n']);
});

it('leaves a grader that is not traced as it was', async () => {
  const source = 'def grade(sample, item):\n    print("x" * 9999)\n    return 1 / 0\n';
  const [traced, plain] = await Promise.all([
    embedded.ask({ ...askFor(source), traced: true }, never),
    embedded.ask(askFor(source), never),
  ]);
  expect([traced.printed?.length, plain.printed?.length]).toEqual([10_000, 2000]);
  expect(framesOf(plain)).toEqual([]);
});
