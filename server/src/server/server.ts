import type { Connection, InitializeParams } from 'vscode-languageserver';
import {
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { ruffProcess } from '../adapters/ruff/ruffProcess.ts';
import { gradingThread } from '../adapters/thread.ts';
import { createAuthoring } from '../authoring.ts';
import type { Grading } from '../engine/grading.ts';
import type { Linter } from '../engine/lint.ts';
import { features, workspaceFeatures } from '../features/index.ts';
import { type Bundle, translate } from '../languages/message.ts';
import * as protocol from '../protocol.ts';
import { createDocuments } from './documents.ts';
import { encodingFor } from './encoding.ts';
import { createLints } from './lints.ts';
import { readBundle } from './readBundle.ts';
import { createSession, type Session } from './session.ts';

/** The key for a provider's address; null where none is known. */
export type Secret = (address: string) => Promise<string | null>;

/** Starts the language server: by default on this process's channel (IPC or standard input and output). */
export function startServer(
  connection: Connection = createConnection(ProposedFeatures.all),
  gradingWith: (secret: Secret) => Grading = inThread,
  linter: Linter = ruffProcess(),
): void {
  let client: InitializeParams = { processId: null, rootUri: null, capabilities: {} };
  let bundle: Bundle = {};
  const secret: Secret = (address) => secretFrom(connection, client, address);
  const grading = gradingWith(secret);
  const lints = createLints(linter, (message) => connection.console.warn(message));
  const session = createSession({
    connection,
    grading,
    authoring: createAuthoring(),
    documents: createDocuments(() => encodingFor(client.capabilities)),
    lints,
    client: () => client,
    secret,
    words: (message) => translate(message, bundle),
  });
  connection.onInitialize(async (params) => {
    client = params;
    bundle = await bundleOf(connection, params);
    return { capabilities: session.begin(optionsOf(params)), serverInfo: { name: 'rewardsmith' } };
  });
  connection.onInitialized(() => {
    if (client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'rewardsmith' });
    if (optionsOf(client).client !== 'rewardsmith') watchFiles(connection, client);
  });
  listen(connection, session);
  connection.onShutdown(async () => {
    await Promise.all([grading.dispose(), lints.dispose()]);
  });
  connection.listen();
}

/** Our own client watches files by itself. */
function watchFiles(connection: Connection, { capabilities }: InitializeParams): void {
  if (!capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const watchers = ['**/*.jsonl', '**/*.{grader,rubric}.{json,yaml,yml}'].map((globPattern) => ({ globPattern }));
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

function inThread(secret: Secret): Grading {
  return gradingThread(new URL('./worker.js', import.meta.url), secret);
}

function optionsOf({ initializationOptions }: InitializeParams): protocol.StartOptions {
  return (initializationOptions ?? {}) as protocol.StartOptions;
}

/** English where the bundle of the editor's language cannot be read, which the log tells. */
async function bundleOf(connection: Connection, client: InitializeParams): Promise<Bundle> {
  return readBundle(optionsOf(client)).catch((error: Error) => {
    connection.console.warn(`No translation: ${error.message}`);
    return {};
  });
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

/** What a request is about: a document, or an item of an answer that keeps its document's address. */
interface Addressed {
  readonly textDocument?: { readonly uri: string };
  readonly data?: { readonly uri?: string };
}

function uriOf({ textDocument, data }: Addressed): string {
  return textDocument?.uri ?? data?.uri ?? '';
}

function listen(connection: Connection, session: Session): void {
  connection.onDidOpenTextDocument(({ textDocument }) => session.opened(textDocument));
  connection.onDidChangeTextDocument((params) => session.changed(params));
  connection.onDidCloseTextDocument(({ textDocument }) => session.closed(textDocument.uri));
  connection.onDidSaveTextDocument(({ textDocument }) => session.saved(textDocument.uri));
  connection.onDidChangeConfiguration(({ settings }) => session.settingsChanged(settings));
  connection.onExecuteCommand((params, token) => session.execute(params, token));
  connection.languages.diagnostics.on((params) => session.pull(params));
  connection.onDidChangeWatchedFiles(({ changes }) => session.filesChanged(changes.map(({ uri }) => uri)));
  for (const feature of features)
    connection.onRequest(feature.method, (params: Addressed) =>
      session.answer(feature, uriOf(params), params as never),
    );
  for (const feature of workspaceFeatures)
    connection.onRequest(feature.method, (params: unknown) => session.answerForAll(feature, params));
  connection.onRequest(protocol.runGraders, (params: protocol.RunGraders) => session.run(params));
  connection.onRequest(protocol.errorsWanted, (params: protocol.ErrorsWanted) => session.errors(params));
  connection.onRequest(protocol.pythonWanted, (params: protocol.PythonWanted) => session.python(params));
  connection.onRequest(protocol.pythonEdited, (params: protocol.PythonEdited) => session.pythonEdits(params));
  connection.onRequest<protocol.ImportAnswer, void>(protocol.importRubric, (params: protocol.ImportRubric) =>
    session.importRubric(params),
  );
  connection.onRequest<protocol.CriteriaAnswer, void>(protocol.criteriaWanted, (params: protocol.CriteriaWanted) =>
    session.criteria(params),
  );
  connection.onRequest<protocol.PromptAnswer, void>(protocol.judgePrompt, (params: protocol.JudgePrompt) =>
    session.prompt(params),
  );
  connection.onRequest(protocol.listModels, (params: protocol.ListModels) => session.listModels(params));
  connection.onRequest(protocol.cancelRuns, ({ uri }: protocol.CancelRuns) => session.cancel(uri));
  connection.onNotification(protocol.trustChanged, ({ trusted }: protocol.TrustChanged) => session.trust(trusted));
}
