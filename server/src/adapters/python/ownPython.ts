import { serverError } from './answerOf.ts';
import { gradeTask } from './job.ts';
import { ownCommand } from './ownCommand.ts';
import type { Python } from './python.ts';
import { Queue } from './queue.ts';

export interface OwnPythonOptions {
  /** Path of `ownRunner.py`; `answers.py` stands beside it. */
  readonly script: string;
  readonly memoryLimit?: number;
  readonly startTimeLimit?: number;
  /** Interpreters at the same time. */
  readonly atOnce?: number;
  /** Milliseconds after which an interpreter that has nothing to do is ended. */
  readonly idleTime?: number;
}

/** One grader in one interpreter. */
interface Held {
  readonly key: string;
  readonly queue: Queue;
  waiting: number;
  running: boolean;
  idle?: NodeJS.Timeout;
}

const defaults = { memoryLimit: 2 * 2 ** 30, startTimeLimit: 60, atOnce: 4, idleTime: 10_000 };
const closed = 'Your own Python is closed.';

class Pool {
  readonly #held = new Map<string, Held>();
  readonly #options: Required<OwnPythonOptions>;
  #disposed = false;

  constructor(options: Required<OwnPythonOptions>) {
    this.#options = options;
  }

  readonly ask: Python['ask'] = (ask, signal) => {
    if (!ask.interpreter) return Promise.resolve(serverError('No interpreter is named.'));
    if (this.#disposed) return Promise.resolve(serverError(closed));
    const held = this.#heldFor(ask.interpreter, ask.source);
    clearTimeout(held.idle);
    held.waiting++;
    if (!held.running) this.#admit();
    return held.queue.run(gradeTask(ask), signal).finally(() => this.#leave(held));
  };

  async dispose(): Promise<void> {
    this.#disposed = true;
    await Promise.all([...this.#held.values()].map((held) => this.#end(held)));
  }

  #heldFor(interpreter: string, source: string): Held {
    const key = JSON.stringify([interpreter, source]);
    const held = this.#held.get(key) ?? { key, queue: this.#queueFor(interpreter), waiting: 0, running: false };
    this.#held.set(key, held);
    return held;
  }

  #queueFor(interpreter: string): Queue {
    const { script, memoryLimit, startTimeLimit } = this.#options;
    return new Queue({
      memoryLimit,
      startTimeLimit,
      held: true,
      name: interpreter,
      closed,
      notStarted: `${interpreter} did not start, so no grader runs in it`,
      commands: [ownCommand(interpreter, script)],
    });
  }

  /** Lets graders run in their turn, in the place of those that have nothing to do. */
  #admit(): void {
    const all = [...this.#held.values()];
    for (const next of all.filter(({ running, waiting }) => !running && waiting > 0)) {
      const running = all.filter((held) => held.running);
      const idle = running.find(({ waiting }) => waiting === 0);
      if (running.length >= this.#options.atOnce && !idle) return;
      if (running.length >= this.#options.atOnce) void this.#end(idle!);
      next.running = true;
      next.queue.release();
    }
  }

  #leave(held: Held): void {
    held.waiting--;
    if (held.waiting > 0 || this.#disposed) return;
    held.idle = setTimeout(() => void this.#end(held), this.#options.idleTime);
    held.idle.unref();
    this.#admit();
  }

  #end(held: Held): Promise<void> {
    clearTimeout(held.idle);
    held.running = false;
    this.#held.delete(held.key);
    return held.queue.dispose();
  }
}

/**
 * Python graders in the user's own interpreter, which no sandbox holds: an ask names it only where the user has agreed.
 * Each grader has a process of its own, with limits of time and memory as the embedded Python has them.
 */
export function createOwnPython(options: OwnPythonOptions): Python {
  const pool = new Pool({ ...defaults, ...options });
  return { ask: pool.ask, dispose: () => pool.dispose() };
}
