import type { ServerCapabilities } from 'vscode-languageserver';
import { features, workspaceFeatures } from '../features/index.ts';
import { type Desk, isOurs, pullsDiagnostics } from './desk.ts';
import { executeCommandProvider } from './executeCommand.ts';

const sync = { openClose: true, change: 2 as const, save: true };
const diagnosticProvider = { identifier: 'rewardsmith', interFileDependencies: false, workspaceDiagnostics: false };

/** What a client is offered; ours has the commands itself, and would have each twice. */
export function capabilitiesFor(desk: Desk): ServerCapabilities {
  const { capabilities: client } = desk.client();
  const own = features.map(({ capability }) => (typeof capability === 'function' ? capability(client) : capability));
  const offered = [...own, ...workspaceFeatures.map(({ capability }) => capability)];
  const positionEncoding = desk.documents.encoding().name;
  return Object.assign(
    { textDocumentSync: sync, positionEncoding },
    isOurs(desk) ? {} : { executeCommandProvider },
    pullsDiagnostics(desk) ? { diagnosticProvider } : {},
    ...offered,
  );
}
