import { l10n, window } from 'vscode';
import type { Host } from '../host.ts';
import { inOrder, type Kept, latestBeside } from '../runs/kept.ts';
import { compare } from './compare.ts';

/** Compares a run with the latest one of the same; the latest with the one before. */
export async function compareWithLatestRun(host: Host, given?: Kept): Promise<void> {
  if (!given) return;
  const other = latestBeside(given);
  if (!other) return void window.showInformationMessage(l10n.t('There is no other run of this to compare with.'));
  await compare(host, { uri: given.spec.uri, runs: inOrder(given.run, other) });
}
