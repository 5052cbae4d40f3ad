import { l10n, window } from 'vscode';
import type { RunShown } from '../../../server/src/protocol/index.ts';
import { runTime } from './runTime.ts';

/** Lets the user choose a run; undefined where he chooses none, and at once where there is none. */
export async function pickRun(runs: readonly RunShown[], title: string): Promise<RunShown | undefined> {
  if (runs.length === 0) {
    void window.showInformationMessage(l10n.t('There is no other run of this to compare with.'));
    return undefined;
  }
  const items = runs.map((run) => ({ label: runTime(run), description: `${run.root}  ${run.text}`, run }));
  const chosen = await window.showQuickPick(items, { title, matchOnDescription: true });
  return chosen?.run;
}
