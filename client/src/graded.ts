import { l10n, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type RunEnded, type RunGraders, runGraders } from '../../server/src/protocol/index.ts';
import { tick } from './tick.ts';
import { askForTrust } from './trust.ts';

// As vscode-jsonrpc numbers it, whose code is loaded with the client only.
const pendingResponseRejected = -32097;

/** How a run ended. */
export interface Ended extends RunEnded {
  /** The user hears of it anyhow: the end of the server is told by who starts it again. */
  readonly isTold?: boolean;
}

/** Has the server grade; tells how it ended. In an untrusted workspace nothing is sent, and there is no end. */
export async function graded(
  client: LanguageClient | Promise<LanguageClient>,
  request: RunGraders,
): Promise<Ended | undefined> {
  if (!workspace.isTrusted) {
    await askForTrust();
    return undefined;
  }
  const server = await client;
  const ended = await server.sendRequest<Ended>(runGraders, request).catch((error: unknown) => failed(error));
  if (ended.state === 'done') await tick('graded');
  return ended;
}

function failed(error: unknown): Ended {
  if (isEndOfServer(error))
    return { state: 'failed', message: l10n.t('The language server ended during the run.'), isTold: true };
  const reason = error instanceof Error ? error.message : String(error);
  return { state: 'failed', message: l10n.t('The run failed: {0}', reason) };
}

function isEndOfServer(error: unknown) {
  return error instanceof Error && 'code' in error && error.code === pendingResponseRejected;
}
