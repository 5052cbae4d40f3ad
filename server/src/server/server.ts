import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { createConnection, DidChangeConfigurationNotification, ProposedFeatures } from 'vscode-languageserver/node';
import { gradingThread } from '../adapters/thread.ts';
import { createAuthoring } from '../authoring.ts';
import type { Grading } from '../engine/grading.ts';
import { features } from '../features/index.ts';
import * as protocol from '../protocol.ts';
import { createDocuments } from './documents.ts';
import { createSession, type Session } from './session.ts';

/** The key for a provider's address; null where none is known. */
export type Secret = (address: string) => Promise<string | null>;

/** Starts the language server: by default on this process's channel (IPC or standard input and output). */
export function startServer(
  connection: Connection = createConnection(ProposedFeatures.all),
  gradingWith: (secret: Secret) => Grading = inThread,
): void {
  let client: InitializeParams = { processId: null, rootUri: null, capabilities: {} };
  const grading = gradingWith((address) => secretFrom(connection, client, address));
  const session = createSession({
    connection,
    grading,
    authoring: createAuthoring(),
    documents: createDocuments(),
    client: () => client,
  });
  connection.onInitialize((params) => {
    client = params;
    session.trust(optionsOf(params).trusted ?? true);
    return capabilities();
  });
  connection.onInitialized(() => {
    if (client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'rewardsmith' });
  });
  listen(connection, session);
  connection.onShutdown(() => grading.dispose());
  connection.listen();
}

function inThread(secret: Secret): Grading {
  return gradingThread(new URL('./worker.js', import.meta.url), secret);
}

function optionsOf({ initializationOptions }: InitializeParams): protocol.StartOptions {
  return (initializationOptions ?? {}) as protocol.StartOptions;
}

function capabilities(): InitializeResult {
  const offered = features.map(({ capability }) => capability);
  const sync = { openClose: true, change: 2 as const };
  return {
    capabilities: Object.assign({ textDocumentSync: sync }, ...offered),
    serverInfo: { name: 'rewardsmith' },
  };
}

/** The key comes from the editor that keeps secrets, else from the environment. */
async function secretFrom(connection: Connection, client: InitializeParams, address: string): Promise<string | null> {
  const environment = isEnvironments(address) ? (process.env.OPENAI_API_KEY ?? null) : null;
  if (optionsOf(client).client !== 'rewardsmith') return environment;
  const secret = await connection.sendRequest<protocol.SecretAnswer>(protocol.secretWanted, { address });
  return secret ?? environment;
}

/** The key of the environment belongs to the address of the environment, and to no other. */
function isEnvironments(address: string): boolean {
  return address === (process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1');
}

function listen(connection: Connection, session: Session): void {
  connection.onDidOpenTextDocument(({ textDocument }) => session.opened(textDocument));
  connection.onDidChangeTextDocument((params) => session.changed(params));
  connection.onDidCloseTextDocument(({ textDocument }) => session.closed(textDocument.uri));
  connection.onDidChangeConfiguration(() => session.settingsChanged());
  connection.onDidChangeWatchedFiles(({ changes }) => session.filesChanged(changes.map(({ uri }) => uri)));
  for (const feature of features)
    connection.onRequest(feature.method, (params: { textDocument: { uri: string } }) =>
      session.answer(feature, params.textDocument.uri, params as never),
    );
  connection.onRequest(protocol.runGraders, (params: protocol.RunGraders) => session.run(params));
  connection.onRequest(protocol.cancelRuns, ({ uri }: protocol.CancelRuns) => session.cancel(uri));
  connection.onNotification(protocol.trustChanged, ({ trusted }: protocol.TrustChanged) => session.trust(trusted));
}
