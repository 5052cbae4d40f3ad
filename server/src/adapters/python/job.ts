import type { Answer, PythonAsk } from '../../engine/world.ts';
import type { Frame } from './channel.ts';

/** An ask that waits for its answer. */
export interface Job {
  readonly ask: PythonAsk;
  /** Sample and item as one line of JSON. */
  readonly row: string;
  settle(answer: Answer): void;
  /** The asker no longer waits. */
  dropped: boolean;
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
    characters += job.row.length;
    if (characters > frameCharacters && taken.length > 0) break;
    taken.push(job);
  }
  queue.splice(0, seen);
  return taken;
}

/** Jobs of one grader and one limit together, in the order of their first. */
export function groupJobs(jobs: readonly Job[]): [Job, ...Job[]][] {
  const groups = new Map<string, [Job, ...Job[]]>();
  for (const job of jobs) {
    const key = `${job.ask.timeLimit} ${job.ask.source}`;
    const group = groups.get(key);
    if (group) group.push(job);
    else groups.set(key, [job]);
  }
  return [...groups.values()];
}

/** The message for a group. */
export function frameOf(group: readonly [Job, ...Job[]]): Frame {
  const { source, timeLimit } = group[0].ask;
  return { timeLimit, text: [JSON.stringify(source), ...group.map(({ row }) => row)].join('\n') };
}
