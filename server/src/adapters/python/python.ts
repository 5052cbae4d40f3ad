import type { Answer, Asker, PythonAsk } from '../../engine/world.ts';
import { Aborts } from './aborts.ts';
import { serverError } from './answerOf.ts';
import { frameRows, groupJobs, type Job, takeRound } from './job.ts';
import { Session } from './session.ts';
import type { Settings } from './settings.ts';

export type PythonOptions = Pick<Settings, 'child' | 'pyodide'> &
  Partial<Settings> & {
    /** Start at once instead of with the first ask. */
    readonly warm?: boolean;
  };

/** The embedded Python. Its child keeps this process alive until it is disposed of. */
export interface Python {
  readonly ask: Asker<PythonAsk>;
  dispose(): Promise<void>;
}

const defaults = { execPath: process.execPath, memoryLimit: 2 ** 30, startTimeLimit: 60 };
const permissionFlags = ['--permission', '--experimental-permission'];
/** Milliseconds that aborted rows may take to end by themselves before the child is killed. */
const patience = 200;

class Queue {
  readonly #settings: Settings;
  readonly #aborts = new Aborts();
  #waiting: Job[] = [];
  #session: Session | undefined;
  #flags = permissionFlags;
  #planned = false;
  #disposed = false;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  start(): Session {
    this.#session ??= new Session(this.#settings, this.#flags[0]!, {
      room: () => this.#pump(),
      ended: (left, fault) => this.#recover(left, fault),
    });
    return this.#session;
  }

  ask(ask: PythonAsk, signal: AbortSignal): Promise<Answer> {
    if (signal.aborted) return Promise.reject(signal.reason);
    if (this.#disposed) return Promise.resolve(serverError('The embedded Python is closed.'));
    return new Promise((resolve, reject) => {
      const row = JSON.stringify([ask.sample, ask.item]);
      const settle = (answer: Answer) => {
        this.#aborts.remove(signal, drop);
        resolve(answer);
      };
      const job: Job = { ask, row, dropped: false, settle };
      const drop = () => {
        job.dropped = true;
        this.#aborts.remove(signal, drop);
        reject(signal.reason);
        setTimeout(() => this.#abandon(job), patience).unref();
      };
      this.#aborts.add(signal, drop);
      this.#waiting.push(job);
      this.#plan();
    });
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    await this.#session?.stop();
    this.#answerAll('The embedded Python is closed.');
  }

  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    setImmediate(() => {
      this.#planned = false;
      this.#pump();
    });
  }

  #pump(): void {
    if (this.#waiting.length === 0 || this.#disposed) return;
    const session = this.start();
    while (session.load !== undefined && session.load <= frameRows && this.#waiting.length > 0) {
      for (const group of groupJobs(takeRound(this.#waiting))) session.send(group);
    }
  }

  #abandon(job: Job): void {
    if (this.#session?.holds(job)) void this.#session.stop();
  }

  #recover(left: readonly Job[], fault?: string): void {
    this.#session = undefined;
    this.#waiting.unshift(...left);
    const unknownFlag = /bad option: --permission/.test(fault ?? '') && this.#flags.length > 1;
    if (unknownFlag) this.#flags = this.#flags.slice(1);
    if (unknownFlag || fault === undefined) this.#plan();
    else this.#answerAll(`The embedded Python did not start locked, so no grader runs in it: ${fault}`);
  }

  #answerAll(message: string): void {
    for (const job of this.#waiting.splice(0)) if (!job.dropped) job.settle(serverError(message));
  }
}

/** Python graders in Pyodide, in a locked child process that starts with the first ask and is kept. */
export function createPython({ warm = false, ...options }: PythonOptions): Python {
  const queue = new Queue({ ...defaults, ...options });
  if (warm) queue.start();
  return { ask: (ask, signal) => queue.ask(ask, signal), dispose: () => queue.dispose() };
}
