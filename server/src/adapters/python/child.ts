import { spawn } from 'node:child_process';
import type { Frame } from './channel.ts';
import { encodeFrame } from './encodeFrame.ts';
import { lockedArguments, type Settings } from './settings.ts';

/** What the child tells. Rows are answered in the order in which they were sent. */
export interface ChildEvents {
  ready(): void;
  /** The next row has begun. */
  started(): void;
  /** The next rows are answered: a number, or a letter and a message. */
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

function environment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  return {
    ...(process.versions.electron ? { ELECTRON_RUN_AS_NODE: '1' } : {}),
    ...(process.platform === 'win32' && SystemRoot ? { SystemRoot } : {}),
  };
}

function* linesOf(state: { rest: string }, chunk: string): Generator<string> {
  const lines = (state.rest + chunk).split('\n');
  state.rest = lines.pop() ?? '';
  yield* lines;
}

/** Starts the locked process that runs Python. */
export function startChild(settings: Settings, permission: string, events: ChildEvents): Child {
  const options = { env: environment(), stdio: 'pipe', windowsHide: true } as const;
  const running = spawn(settings.execPath, lockedArguments(settings, permission), options);
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
