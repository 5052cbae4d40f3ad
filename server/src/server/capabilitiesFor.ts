import type { ServerCapabilities } from 'vscode-languageserver';
import { capabilities } from '../features/capabilities.ts';
import { commandNames } from './commandNames.ts';
import { isOurs, pullsDiagnostics, type SessionParts } from './desk.ts';
import { encodingFor } from './encoding.ts';

const sync = { openClose: true, change: 2 as const, save: true };
const diagnosticProvider = { identifier: 'rewardsmith', interFileDependencies: false, workspaceDiagnostics: false };
const didRename = {
  filters: [
    { scheme: 'file', pattern: { glob: '**/*.{grader,rubric}.{json,yaml,yml}', matches: 'file' as const } },
    { scheme: 'file', pattern: { glob: '**/*', matches: 'folder' as const } },
  ],
};

/** What a client is offered; ours has the commands itself, and would have each twice. */
export function capabilitiesFor(parts: SessionParts): ServerCapabilities {
  const { capabilities: client } = parts.client();
  const offered = Object.values(capabilities).map((each) => (typeof each === 'function' ? each(client) : each));
  return Object.assign(
    { textDocumentSync: sync, positionEncoding: encodingFor(client).name },
    client.workspace?.fileOperations?.didRename ? { workspace: { fileOperations: { didRename } } } : {},
    isOurs(parts) ? {} : { executeCommandProvider: { commands: [...commandNames] } },
    pullsDiagnostics(parts) ? { diagnosticProvider } : {},
    ...offered,
  );
}
