import { l10n, window } from 'vscode';
import { type LabelAnswer, rowRestored } from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';

/** Puts the row that was labelled last back as it was. */
export async function undoLabel({ client, labelling }: Host): Promise<void> {
  const last = labelling.written.pop();
  if (!last) return void window.showInformationMessage(l10n.t('No label was given in this window.'));
  const answer = await (await client).sendRequest<LabelAnswer>(rowRestored, last);
  if ('refused' in answer) void window.showWarningMessage(answer.refused);
}
