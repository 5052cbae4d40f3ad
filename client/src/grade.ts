import { l10n, workspace } from 'vscode';
import { type RunEnded, type RunGraders, runGraders } from '../../server/src/protocol.ts';
import type { Host } from './host.ts';
import { tellEnd } from './tellEnd.ts';
import { tick } from './tick.ts';
import { askForTrust } from './trust.ts';

// As vscode-jsonrpc numbers it, whose code is loaded with the client only.
const pendingResponseRejected = -32097;

/** Has the server grade and says how it ended. In an untrusted workspace nothing is sent. */
export async function grade({ client, log }: Host, request: RunGraders): Promise<void> {
  if (!workspace.isTrusted) return askForTrust();
  const server = await client;
  const ended = await server.sendRequest<RunEnded>(runGraders, request).catch((error: unknown) => failed(error));
  if (ended.state === 'done') await tick('graded');
  await tellEnd(log, ended);
}

function failed(error: unknown): RunEnded {
  if (isEndOfServer(error)) return { state: 'failed', message: l10n.t('The language server ended during the run.') };
  const reason = error instanceof Error ? error.message : String(error);
  return { state: 'failed', message: l10n.t('The run failed: {0}', reason) };
}

function isEndOfServer(error: unknown) {
  return error instanceof Error && 'code' in error && error.code === pendingResponseRejected;
}
