import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Comparisons } from './comparison/comparisons.ts';
import type { Labelling } from './labels/labelling.ts';
import type { Replays } from './prompts/replays.ts';
import type { Traces } from './python/traces.ts';

/** What each command and each view is handed. */
export interface Host {
  readonly context: ExtensionContext;
  /** The channel “Rewardsmith”, which the server logs to as well. */
  readonly log: LogOutputChannel;
  /** There as soon as its code is loaded; what is sent before the server is up waits for it. */
  readonly client: Promise<LanguageClient>;
  readonly comparisons: Comparisons;
  readonly labelling: Labelling;
  readonly traces: Traces;
  readonly replays: Replays;
}
