import type { RunGraders } from '../../server/src/protocol/index.ts';
import { graded } from './graded.ts';
import type { Host } from './host.ts';
import { tellEnd } from './tellEnd.ts';

/** Has the server grade and says how it ended. In an untrusted workspace nothing is sent. */
export async function grade({ client, log }: Host, request: RunGraders): Promise<void> {
  const ended = await graded(client, request);
  if (ended && !ended.isTold) await tellEnd(log, ended);
}
