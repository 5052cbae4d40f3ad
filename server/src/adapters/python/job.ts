import type { Answer, PythonAsk } from '../../engine/world.ts';
import type { Frame } from './channel.ts';

/** What a child has to do. */
export interface Task {
  /** The module of a grader; empty where a fixture is asked. */
  readonly source: string;
  /** What is asked instead of a grader. */
  readonly fixture?: Fixture;
  /** Whether it is told where and with what the grader fails. */
  readonly traced?: true;
  /** What it is asked about, as one line of JSON. */
  readonly row: string;
  /** Seconds it may take. */
  readonly timeLimit: number;
  /** What works, and what of it returns, each at the head of a sentence. */
  readonly name: string;
  readonly call: string;
}

/** Something large that a child gets once, and then knows by its key. */
export interface Fixture {
  readonly key: string;
  /** One line of JSON. */
  readonly text: string;
}

/** A task that waits for its answer. */
export interface Job {
  readonly task: Task;
  settle(answer: Answer): void;
  /** The asker no longer waits. */
  dropped: boolean;
}

/** The call of a grader for one row. */
export function gradeTask(ask: PythonAsk): Task {
  const { source, timeLimit, traced } = ask;
  return { source, row: rowLine(ask), timeLimit, name: 'The grader', call: '`grade`', ...(traced && { traced }) };
}

/** Sample and item of an ask as one line of JSON that UTF-8 can carry; inside JSON a line end is a space. */
function rowLine({ sample, item }: PythonAsk): string {
  const line = `[${sample},${item}]`.replaceAll('\n', ' ');
  return line.isWellFormed() ? line : line.replace(loneSurrogate, escaped);
}

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16)}`;
}

/** Rows that one message carries at most. */
export const frameRows = 500;
const frameCharacters = 4_000_000;

/** Takes from the head of the queue what one round carries; dropped jobs fall out. */
export function takeRound(queue: Job[]): Job[] {
  const taken: Job[] = [];
  let seen = 0;
  for (let characters = 0; seen < queue.length && taken.length < frameRows; seen++) {
    const job = queue[seen]!;
    if (job.dropped) continue;
    characters += job.task.row.length;
    if (characters > frameCharacters && taken.length > 0) break;
    taken.push(job);
  }
  queue.splice(0, seen);
  return taken;
}

/** Jobs of one grader or fixture and one limit together, in the order of their first. */
export function groupJobs(jobs: readonly Job[]): [Job, ...Job[]][] {
  const groups = new Map<string, [Job, ...Job[]]>();
  for (const job of jobs) {
    const { timeLimit, fixture, source, traced = false } = job.task;
    const key = `${timeLimit} ${traced} ${fixture?.key ?? ''} ${source}`;
    const group = groups.get(key);
    if (group) group.push(job);
    else groups.set(key, [job]);
  }
  return [...groups.values()];
}

/** The message for a group. */
export function frameOf(group: readonly [Job, ...Job[]]): Frame {
  const { source, fixture, timeLimit, traced } = group[0].task;
  const asked = fixture ? { fixture: fixture.key } : traced ? { traced: source } : source;
  return { timeLimit, text: [JSON.stringify(asked), ...group.map(({ task }) => task.row)].join('\n') };
}
