import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { callCommand } from '../../server/src/cli/callCommand.ts';
import type { Shell } from '../../server/src/cli/command.ts';
import { expectText } from '../marks.ts';

/** A call of the command: what it is given, and its exit code; all that it writes stands in `expected/NAME.txt`. */
interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly input?: string;
  /** Below `specs/`. */
  readonly folder?: string;
  readonly code: number;
}

const folder = import.meta.dirname;
const cache = mkdtempSync(join(tmpdir(), 'rewardsmith-cli-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));
const cases = parse(readFileSync(join(folder, 'cases.yaml'), 'utf8')) as Case[];

/** Runs a case in this process and keeps what it writes. */
async function call({ args, input = '', folder: below = '' }: Case) {
  const out: string[] = [];
  const log: string[] = [];
  const shell: Shell = {
    out: (text) => void out.push(`${text}\n`),
    log: (text) => void log.push(text),
    input: chunks(input),
    env: { REWARDSMITH_CACHE: cache },
    folder: join(folder, 'specs', below),
    terminal: false,
    signal: new AbortController().signal,
  };
  const code = await callCommand(shell, args);
  return { code, text: `${out.join('')}--- standard error\n${log.join('')}`.replaceAll(folder, '<folder>') };
}

async function* chunks(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 50) yield text.slice(at, at + 50);
}

test.each(cases)('$name', async (entry) => {
  const { code, text } = await call(entry);
  expectText(join(folder, 'expected', `${entry.name.replaceAll(' ', '-')}.txt`), text);
  expect(code).toBe(entry.code);
});

test('each case has a name of its own', () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});
