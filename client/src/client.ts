import { type ExtensionContext, env, type LogOutputChannel, Uri, window, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import type { StartOptions } from '../../server/src/protocol/index.ts';
import { languages } from './languages.ts';
import { linkCommands } from './links.ts';
import { surviving } from './surviving.ts';

/** The client of `dist/server.js`, run by the editor's own Node and not yet started. */
export function createClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const trace = window.createOutputChannel('Rewardsmith Server Trace', { log: true });
  const watched = ['**/*.jsonl', '**/*.{grader,rubric}.{json,yaml,yml}', '**/*.{sqlite,sqlite3,db}'].map((glob) =>
    workspace.createFileSystemWatcher(glob),
  );
  context.subscriptions.push(trace, ...watched);
  const options: LanguageClientOptions = {
    documentSelector: languages.flatMap((language) => [
      { language, scheme: 'file' },
      { language, scheme: 'untitled' },
    ]),
    initializationOptions: () => startOptions(context),
    errorHandler: surviving(log),
    outputChannel: log,
    traceOutputChannel: trace,
    synchronize: { configurationSection: 'rewardsmith', fileEvents: watched },
    markdown: { isTrusted: { enabledCommands: linkCommands } },
  };
  return new LanguageClient('rewardsmith', 'Rewardsmith', server, options);
}

function startOptions(context: ExtensionContext): StartOptions {
  return {
    client: 'rewardsmith',
    trusted: workspace.isTrusted,
    locale: env.language,
    l10n: Uri.joinPath(context.extensionUri, 'l10n').toString(),
  };
}
