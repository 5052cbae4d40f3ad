import type { Json } from '../../engine/json.ts';
import type { Answer, PythonFrame } from '../../engine/world.ts';
import type { Task } from './job.ts';

/** The grader's own fault as an answer. */
export function runtimeError(message: string): Answer {
  return { flag: 'python_grader_runtime_error', message };
}

/** Anything else that kept the grader from its answer. */
export function serverError(message: string): Answer {
  return { flag: 'python_grader_server_error', message };
}

/** The answer of a task that did not come back in time. */
export function timeOut({ call, timeLimit }: Task): Answer {
  return runtimeError(`${call} did not return within ${timeLimit} s.`);
}

/** What the child said about a row as an answer: a score, or a letter (r, s, t, p, v or f) and more. */
export function answerOf(said: number | string, task: Task): Answer {
  if (typeof said === 'number') return { value: said };
  if (said.startsWith('p')) return withPrinted(said.slice(1), task);
  if (said.startsWith('f')) return withFrames(said.slice(1), task);
  if (said.startsWith('v')) return { value: JSON.parse(said.slice(1)) as Json };
  if (said.startsWith('t')) return timeOut(task);
  return (said.startsWith('s') ? serverError : runtimeError)(said.slice(1));
}

function withPrinted(text: string, task: Task): Answer {
  const [said, printed] = JSON.parse(text) as [number | string, string];
  return { ...answerOf(said, task), printed };
}

type Frame = readonly [line: number, name: string, locals: PythonFrame['locals']];

function withFrames(text: string, task: Task): Answer {
  const [said, told, printed] = JSON.parse(text) as [number | string, readonly Frame[], string];
  const answer = answerOf(said, task);
  const frames = told.map(([line, name, locals]): PythonFrame => ({ line, name, locals }));
  return { ...answer, ...(printed && { printed }), ...('flag' in answer && frames.length > 0 && { frames }) };
}
