import { commands, type Disposable, l10n, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type TrustChanged, trustChanged } from '../../server/src/protocol/index.ts';

/** Tells the server when the user grants trust; trust is never withdrawn without a reload. */
export function reportTrust(client: LanguageClient): Disposable {
  return workspace.onDidGrantWorkspaceTrust(() => {
    const news: TrustChanged = { trusted: true };
    return client.sendNotification(trustChanged, news);
  });
}

/** Says why nothing runs and leads to where trust is granted. */
export async function askForTrust(): Promise<void> {
  const manage = l10n.t('Manage Workspace Trust');
  const chosen = await window.showWarningMessage(
    l10n.t('This workspace is not trusted, so its graders do not run. Trust it to grade.'),
    manage,
  );
  if (chosen === manage) await commands.executeCommand('workbench.trust.manage');
}
