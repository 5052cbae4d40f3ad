import { type LogOutputChannel, l10n, window } from 'vscode';
import type { RunEnded } from '../../server/src/protocol/index.ts';

/** Says how a run ended, where there is something to say; the scores themselves are on the lines. */
export async function tellEnd(log: LogOutputChannel, { state, message }: RunEnded): Promise<void> {
  if (message === undefined || state === 'cancelled') return;
  if (state === 'done') return void window.showInformationMessage(message);
  const output = l10n.t('Show Output');
  if ((await window.showWarningMessage(message, output)) === output) log.show(true);
}
