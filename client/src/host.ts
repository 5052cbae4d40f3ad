import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** What each command and each view is handed. */
export interface Host {
  readonly context: ExtensionContext;
  /** The channel “Rewardsmith”, which the server logs to as well. */
  readonly log: LogOutputChannel;
  /** There as soon as its code is loaded; what is sent before the server is up waits for it. */
  readonly client: Promise<LanguageClient>;
}
