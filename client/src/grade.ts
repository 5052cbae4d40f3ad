import { l10n, workspace } from 'vscode';
import { type RunEnded, type RunGraders, runGraders } from '../../server/src/protocol.ts';
import type { Host } from './host.ts';
import { tellEnd } from './tellEnd.ts';
import { askForTrust } from './trust.ts';

/** Has the server grade and says how it ended. In an untrusted workspace nothing is sent. */
export async function grade({ client, log }: Host, request: RunGraders): Promise<void> {
  if (!workspace.isTrusted) return askForTrust();
  const server = await client;
  const ended = await server.sendRequest<RunEnded>(runGraders, request).catch((error: unknown) => failed(error));
  await tellEnd(log, ended);
}

function failed(error: unknown): RunEnded {
  const reason = error instanceof Error ? error.message : String(error);
  return { state: 'failed', message: l10n.t('The run did not end: {0}', reason) };
}
