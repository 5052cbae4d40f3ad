import { l10n, Uri, window, workspace } from 'vscode';
import { type ForgetRuns, forgetRuns, type SpecRuns } from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';

/** Forgets all runs of a spec, else of all specs of the workspace, after a question: they cannot be had back. */
export async function clearRuns({ client }: Host, given?: SpecRuns): Promise<void> {
  const remove = l10n.t('Delete All');
  const question = given
    ? l10n.t('Delete all runs of {0}?', workspace.asRelativePath(Uri.parse(given.uri)))
    : l10n.t('Delete all runs of all specs of this workspace?');
  const detail = l10n.t('This cannot be undone.');
  const chosen = await window.showWarningMessage(question, { modal: true, detail }, remove);
  const wanted: ForgetRuns = given ? { uri: given.uri } : {};
  if (chosen === remove) await (await client).sendRequest(forgetRuns, wanted);
}
