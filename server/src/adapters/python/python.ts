import type { Answer, Asker, PythonAsk } from '../../engine/world.ts';
import { gradeTask, type Task } from './job.ts';
import { Queue } from './queue.ts';
import { lockedCommand, type Settings } from './settings.ts';

export type PythonOptions = Pick<Settings, 'child' | 'pyodide'> &
  Partial<Settings> & {
    /** Start at once instead of with the first ask. */
    readonly warm?: boolean;
  };

/** A Python that grades. Its child keeps this process alive until it is disposed of. */
export interface Python {
  readonly ask: Asker<PythonAsk>;
  dispose(): Promise<void>;
}

export interface EmbeddedPython extends Python {
  /** Does what is no call of a grader, in the same child. Never rejects but for an abort. */
  readonly run: (task: Task, signal: AbortSignal) => Promise<Answer>;
}

const defaults = { execPath: process.execPath, memoryLimit: 2 ** 30, startTimeLimit: 60 };
const words = {
  name: 'the embedded Python',
  closed: 'The embedded Python is closed.',
  notStarted: 'The embedded Python did not start locked, so no grader runs in it',
};

/** Python graders in Pyodide, in a locked child process that starts with the first ask and is kept. */
export function createPython({ warm = false, ...options }: PythonOptions): EmbeddedPython {
  const settings = { ...defaults, ...options };
  const { memoryLimit, startTimeLimit } = settings;
  const commands = [
    lockedCommand(settings, '--permission'),
    lockedCommand(settings, '--experimental-permission'),
  ] as const;
  const queue = new Queue({ ...words, memoryLimit, startTimeLimit, commands });
  if (warm) queue.start();
  return {
    ask: (ask, signal) => queue.run(gradeTask(ask), signal),
    run: (task, signal) => queue.run(task, signal),
    dispose: () => queue.dispose(),
  };
}
