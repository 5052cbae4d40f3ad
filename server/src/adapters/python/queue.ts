import type { Answer } from '../../engine/world.ts';
import { Aborts } from './aborts.ts';
import { serverError } from './answerOf.ts';
import type { Command } from './child.ts';
import { frameRows, groupJobs, type Job, type Task, takeRound } from './job.ts';
import { type Limits, Session } from './session.ts';

export interface QueueOptions extends Limits {
  /** Ways to start it; the next is tried where Node does not know the flag of the one before. */
  readonly commands: readonly [Command, ...Command[]];
  /** Whether it starts nothing until it is released. */
  readonly held?: boolean;
  /** What is said of asks that come too late. */
  readonly closed: string;
  /** What is said where it does not start, before the reason. */
  readonly notStarted: string;
}

/** Milliseconds that aborted rows may take to end by themselves before the child is killed. */
const patience = 200;

/** Tasks in the order they come, for one kind of Python: starts it with the first and again when it is gone. */
export class Queue {
  readonly #options: QueueOptions;
  readonly #aborts = new Aborts();
  #waiting: Job[] = [];
  #session: Session | undefined;
  #commands: readonly Command[];
  #planned = false;
  #disposed = false;
  #held: boolean;

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#held = options.held ?? false;
    this.#commands = options.commands;
  }

  start(): Session {
    this.#session ??= new Session(this.#options, this.#commands[0]!, {
      room: () => this.#pump(),
      ended: (left, fault) => this.#recover(left, fault),
    });
    return this.#session;
  }

  run(task: Task, signal: AbortSignal): Promise<Answer> {
    if (signal.aborted) return Promise.reject(signal.reason);
    if (this.#disposed) return Promise.resolve(serverError(this.#options.closed));
    return new Promise((resolve, reject) => {
      const settle = (answer: Answer) => {
        this.#aborts.remove(signal, drop);
        resolve(answer);
      };
      const job: Job = { task, dropped: false, settle };
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
    this.#answerAll(this.#options.closed);
  }

  release(): void {
    this.#held = false;
    this.#plan();
  }

  #plan(): void {
    if (this.#planned || this.#held) return;
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
    const unknownFlag = /bad option: --permission/.test(fault ?? '') && this.#commands.length > 1;
    if (unknownFlag) this.#commands = this.#commands.slice(1);
    if (unknownFlag || fault === undefined) this.#plan();
    else this.#answerAll(`${this.#options.notStarted}: ${fault}`);
  }

  #answerAll(message: string): void {
    for (const job of this.#waiting.splice(0)) if (!job.dropped) job.settle(serverError(message));
  }
}
