import type { LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { PanelState } from './panelState.ts';

/** What a panel stands on. */
export interface ResultsParts {
  readonly client: LanguageClient;
  readonly log: LogOutputChannel;
  /** How the panel was looked at before. */
  readonly kept: () => PanelState;
  readonly keep: (state: PanelState) => void;
}
