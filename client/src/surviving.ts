import { commands, type LogOutputChannel, l10n, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient/node';
import { createRestarts, type Restart } from './restarts.ts';

/** Has the server started again whenever it ends unasked, and says so once; one that ends again and again is left. */
export function surviving(log: LogOutputChannel): ErrorHandler {
  const next = createRestarts(Date.now);
  return {
    error: ({ message }) => ({ action: ErrorAction.Continue, message, handled: true }),
    closed: () => {
      const restart = next();
      tell[restart](log);
      return results[restart];
    },
  };
}

const restarted: CloseHandlerResult = {
  action: CloseAction.Restart,
  message: 'The server ended unasked and is started again.',
  handled: true,
};

const results: Readonly<Record<Restart, CloseHandlerResult>> = {
  tell: restarted,
  again: restarted,
  leave: { action: CloseAction.DoNotRestart, message: 'The server ends again and again and is left.', handled: true },
};

const tell: Readonly<Record<Restart, (log: LogOutputChannel) => void>> = {
  tell: (log) => void tellRestart(log),
  again: () => undefined,
  leave: () => void tellEnd(),
};

async function tellRestart(log: LogOutputChannel): Promise<void> {
  const output = l10n.t('Show Output');
  const message = l10n.t(
    'The language server of Rewardsmith ended unexpectedly and was started again. A run that was under way has failed; run again to go on: what judges have answered is not asked again.',
  );
  if ((await window.showWarningMessage(message, output)) === output) log.show(true);
}

async function tellEnd(): Promise<void> {
  const restart = l10n.t('Restart Server');
  const message = l10n.t('The language server of Rewardsmith ended several times and was not started again.');
  if ((await window.showErrorMessage(message, restart)) === restart)
    await commands.executeCommand('rewardsmith.restartServer');
}
