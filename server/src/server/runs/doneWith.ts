import type { RunEnded } from '../../protocol/index.ts';

/** A run that has come to its end, with what it had to say. */
export function doneWith(warnings: ReadonlySet<string>): RunEnded {
  return { state: 'done', ...(warnings.size > 0 && { message: [...warnings].join(' ') }) };
}
