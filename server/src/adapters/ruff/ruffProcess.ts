import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Linter, LintFinding } from '../../engine/lint.ts';

/** What the process is asked. */
export interface ToRuff {
  readonly id: number;
  readonly text: string;
}

/** What comes back. */
export type FromRuff =
  | { readonly id: number; readonly findings: readonly LintFinding[] }
  | { readonly id: number; readonly failure: string };

interface Call {
  readonly text: string;
  readonly resolve: (findings: readonly LintFinding[]) => void;
  readonly reject: (error: Error) => void;
}

interface State {
  readonly script: string;
  /** What waits for an answer. */
  readonly calls: Map<number, Call>;
  child?: ChildProcess | undefined;
  idle?: NodeJS.Timeout;
  last: number;
}

/** Ruff is large and runs for milliseconds: compiling it a second time, for speed, would take 400 MB and a second. */
const once = '--liftoff-only';

/** Milliseconds without work after which the process ends and gives its 100 MB back. */
const patience = 60_000;

/** Ruff in a process of its own, which starts with the first text and again after a crash. */
export function ruffProcess(script: URL = scriptHere()): Linter {
  const state: State = { script: fileURLToPath(script), calls: new Map(), last: 0 };
  return {
    language: 'python',
    lint: (text) =>
      new Promise((resolve, reject) => {
        clearTimeout(state.idle);
        state.calls.set(++state.last, { text, resolve, reject });
        send(state, state.last, text);
      }),
    dispose: async () => {
      end(state);
      lose(state, 'Ruff was stopped.');
    },
  };
}

/** The script beside the bundled programs; in the sources the one beside this file. */
function scriptHere(): URL {
  const bundled = new URL('./ruff.cjs', import.meta.url);
  return existsSync(bundled) ? bundled : new URL('./ruffChild.ts', import.meta.url);
}

function send(state: State, id: number, text: string): void {
  const child = state.child ?? start(state);
  child.ref();
  child.channel?.ref();
  child.send({ id, text } satisfies ToRuff, () => {});
}

/** Starts the process with nothing of this one's environment and no way to its standard output. */
function start(state: State): ChildProcess {
  const child = fork(state.script, {
    env: environment(),
    execArgv: [once],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const current = () => state.child === child;
  child.on('message', (message) => current() && hear(state, message as FromRuff));
  child.on('error', (error) => current() && lose(state, `Ruff failed: ${error.message}`));
  child.on('exit', () => current() && lose(state, 'Ruff ended.'));
  state.child = child;
  return child;
}

function environment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  return {
    ...(process.versions.electron ? { ELECTRON_RUN_AS_NODE: '1' } : {}),
    ...(process.platform === 'win32' && SystemRoot ? { SystemRoot } : {}),
  };
}

function hear(state: State, message: FromRuff): void {
  const { calls } = state;
  const call = calls.get(message.id);
  calls.delete(message.id);
  if ('failure' in message) startAgain(state, call, message.failure);
  else call?.resolve(message.findings);
  if (calls.size === 0) rest(state);
}

function rest(state: State): void {
  const { child } = state;
  child?.unref();
  child?.channel?.unref();
  state.idle = setTimeout(() => end(state), patience).unref();
}

/** A program in WebAssembly that has failed once is in no known state: what waits gets a fresh process. */
function startAgain(state: State, call: Call | undefined, message: string): void {
  end(state);
  call?.reject(new Error(`Ruff failed: ${message}`));
  for (const [id, { text }] of state.calls) send(state, id, text);
}

function end(state: State): void {
  clearTimeout(state.idle);
  const { child } = state;
  state.child = undefined;
  child?.kill('SIGKILL');
}

function lose(state: State, message: string): void {
  state.child = undefined;
  for (const call of state.calls.values()) call.reject(new Error(message));
  state.calls.clear();
}
