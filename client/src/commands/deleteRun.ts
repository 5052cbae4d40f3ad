import { l10n, window } from 'vscode';
import { type ForgetRuns, forgetRuns } from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';
import type { Kept } from '../runs/kept.ts';
import { runTime } from '../runs/runTime.ts';

/** Forgets a run, after a question: it cannot be had back. */
export async function deleteRun({ client }: Host, given?: Kept): Promise<void> {
  if (!given) return;
  const { spec, run } = given;
  const remove = l10n.t('Delete');
  const chosen = await window.showWarningMessage(
    l10n.t('Delete the run of {0}?', runTime(run)),
    { modal: true, detail: l10n.t('This cannot be undone.') },
    remove,
  );
  const wanted: ForgetRuns = { uri: spec.uri, ids: [run.id] };
  if (chosen === remove) await (await client).sendRequest(forgetRuns, wanted);
}
