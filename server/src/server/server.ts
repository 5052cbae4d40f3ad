import type { Connection, InitializeParams } from 'vscode-languageserver';
import {
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { cacheFolder } from '../adapters/cacheFolder.ts';
import { later } from '../adapters/later.ts';
import { ruffProcess } from '../adapters/ruff/ruffProcess.ts';
import { gradingThread } from '../adapters/thread.ts';
import type { Grading } from '../engine/grading.ts';
import type { Linter } from '../engine/lint.ts';
import type { RunStore } from '../engine/runStore.ts';
import { type Bundle, translate } from '../languages/message.ts';
import * as protocol from '../protocol/index.ts';
import { capabilitiesFor } from './capabilitiesFor.ts';
import { isOurs, type SessionParts, startOptions } from './desk.ts';
import { createLints } from './lints.ts';
import { listen } from './listen.ts';
import { readBundle } from './readBundle.ts';

/** The key for a provider's address; null where none is known. */
export type Secret = (address: string) => Promise<string | null>;

/** Starts the language server: by default on this process's channel (IPC or standard input and output). */
export function startServer(
  connection: Connection = createConnection(ProposedFeatures.all),
  gradingWith: (secret: Secret) => Grading = inThread,
  linter: Linter = ruffProcess(),
  runs: SessionParts['runs'] = later(inCacheFolder).get,
): void {
  let client: InitializeParams = { processId: null, rootUri: null, capabilities: {} };
  let bundle: Bundle = {};
  const secret: Secret = (address) => secretFrom(connection, client, address);
  const grading = gradingWith(secret);
  const lints = createLints(linter, (message) => connection.console.warn(message));
  const parts: SessionParts = {
    connection,
    grading,
    lints,
    client: () => client,
    runs,
    secret,
    words: (message) => translate(message, bundle),
  };
  connection.onInitialize(async (params) => {
    client = params;
    bundle = await bundleOf(connection, params);
    return { capabilities: capabilitiesFor(parts), serverInfo: { name: 'rewardsmith' } };
  });
  connection.onInitialized(() => {
    if (client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'rewardsmith' });
    if (!isOurs(parts)) watchFiles(connection, client);
  });
  const session = later(async () => (await import('./session.ts')).createSession(parts));
  listen(connection, session.get);
  connection.onShutdown(async () => {
    await Promise.all([grading.dispose(), lints.dispose()]);
  });
  connection.listen();
}

/** Our own client watches files by itself. */
function watchFiles(connection: Connection, { capabilities }: InitializeParams): void {
  if (!capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const watchers = ['**/*.jsonl', '**/*.{grader,rubric}.{json,yaml,yml}', '**/*.{sqlite,sqlite3,db}'].map(
    (globPattern) => ({ globPattern }),
  );
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

async function inCacheFolder(): Promise<RunStore> {
  const { createRunStore } = await import('../adapters/runs/runStore.ts');
  return createRunStore(cacheFolder(process.env, process.platform));
}

function inThread(secret: Secret): Grading {
  return gradingThread(new URL('./worker.js', import.meta.url), secret);
}

/** English where the bundle of the editor's language cannot be read, which the log tells. */
async function bundleOf(connection: Connection, client: InitializeParams): Promise<Bundle> {
  return readBundle(startOptions(client)).catch((error: Error) => {
    connection.console.warn(`No translation: ${error.message}`);
    return {};
  });
}

/** The key comes from the editor that keeps secrets, else from the environment. */
async function secretFrom(connection: Connection, client: InitializeParams, address: string): Promise<string | null> {
  const environment = isEnvironments(address) ? (process.env.OPENAI_API_KEY ?? null) : null;
  if (startOptions(client).client !== 'rewardsmith') return environment;
  const secret = await connection.sendRequest<protocol.SecretAnswer>(protocol.secretWanted, { address });
  return secret ?? environment;
}

/** The key of the environment belongs to the address of the environment, and to no other. */
function isEnvironments(address: string): boolean {
  return address === (process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1');
}
