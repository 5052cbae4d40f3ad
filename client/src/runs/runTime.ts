import { env } from 'vscode';
import type { RunShown } from '../../../server/src/protocol/index.ts';

/** When a run ended, as the user's language writes it, to the second; without the day where that is today. */
export function runTime({ time }: RunShown): string {
  const [then, now] = [new Date(time), new Date()];
  const isToday = then.toDateString() === now.toDateString();
  return then.toLocaleString(env.language, { timeStyle: 'medium', ...(isToday ? {} : { dateStyle: 'medium' }) });
}
