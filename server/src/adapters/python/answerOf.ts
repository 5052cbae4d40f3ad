import type { Answer, PythonAsk } from '../../engine/world.ts';

/** The grader's own fault as an answer. */
export function runtimeError(message: string): Answer {
  return { flag: 'python_grader_runtime_error', message };
}

/** Anything else that kept the grader from its answer. */
export function serverError(message: string): Answer {
  return { flag: 'python_grader_server_error', message };
}

/** The answer of a grader that did not come back in time. */
export function timeOut({ timeLimit }: PythonAsk): Answer {
  return runtimeError(`\`grade\` did not return within ${timeLimit} s.`);
}

/** What the child said about a row as an answer: a score, or a letter (r, s or t) and a message. */
export function answerOf(said: number | string, ask: PythonAsk): Answer {
  if (typeof said === 'number') return { value: said };
  if (said.startsWith('t')) return timeOut(ask);
  return (said.startsWith('s') ? serverError : runtimeError)(said.slice(1));
}
