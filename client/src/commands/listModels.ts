import { l10n, workspace } from 'vscode';
import { type RunEnded, listModels as request } from '../../../server/src/protocol/index.ts';
import { activeSpec } from '../activeSpec.ts';
import type { Host } from '../host.ts';
import { tellEnd } from '../tellEnd.ts';
import { askForTrust } from '../trust.ts';

/** Has the server ask the judges' provider what models it has; completion of `model` offers them from then on. */
export async function listModels({ client, log }: Host): Promise<void> {
  const spec = activeSpec();
  if (spec === undefined) return;
  if (!workspace.isTrusted) return askForTrust();
  const server = await client;
  const failed = (error: Error): RunEnded => ({
    state: 'failed',
    message: l10n.t('The models could not be listed: {0}', error.message),
  });
  await tellEnd(log, await server.sendRequest<RunEnded>(request, { uri: spec.uri }).catch(failed));
}
