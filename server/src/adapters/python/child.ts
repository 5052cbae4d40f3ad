import { spawn } from 'node:child_process';
import type { Frame } from './channel.ts';
import { encodeFrame } from './encodeFrame.ts';

/** A program to start, and all that it gets. */
export interface Command {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** The folder it starts in; absent means this process's own. */
  readonly folder?: string;
}

/** What the child tells. Rows are answered in the order in which they were sent. */
export interface ChildEvents {
  ready(): void;
  /** The next row has begun. */
  started(): void;
  /** The next rows are answered: a number, or a letter and more. */
  answered(answers: readonly (number | string)[]): void;
  /** The process is gone, `why` in words. Nothing comes after it. */
  ended(why: string): void;
}

export interface Child {
  readonly pid: number | undefined;
  send(frame: Frame): void;
  /** Ends the process at once; `ended` still comes. */
  kill(): void;
}

interface Status {
  readonly ready?: boolean;
  readonly refused?: string;
  readonly broken?: string;
}

function* linesOf(state: { rest: string }, chunk: string): Generator<string> {
  const lines = (state.rest + chunk).split('\n');
  state.rest = lines.pop() ?? '';
  yield* lines;
}

/** Starts a process that runs Python. */
export function startChild({ path, args, env, folder }: Command, events: ChildEvents): Child {
  const running = spawn(path, args, { env, cwd: folder, stdio: 'pipe', windowsHide: true });
  let complaint = '';
  let errors = '';
  const buffer = { rest: '' };
  const status = ({ ready, refused, broken }: Status) => {
    if (ready) events.ready();
    complaint = refused ?? broken ?? complaint;
  };
  running.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    for (const line of linesOf(buffer, chunk)) {
      if (line === '+') events.started();
      else if (line.startsWith('[')) events.answered(JSON.parse(line));
      else status(JSON.parse(line));
    }
  });
  running.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors = (errors + chunk).slice(-2000);
  });
  running.stdin.on('error', () => {});
  running.on('error', (error) => {
    complaint = error.message;
  });
  running.on('close', (code, signal) => {
    events.ended(complaint || errors.trim() || `It ended with ${signal ?? `code ${code}`}.`);
  });
  return {
    pid: running.pid,
    send: (frame) => void running.stdin.write(encodeFrame(frame)),
    kill: () => void running.kill('SIGKILL'),
  };
}
