import { l10n, window } from 'vscode';
import { type RunShown, type RunsAnswer, runsWanted } from '../../../server/src/protocol/index.ts';
import { activeSpec } from '../activeSpec.ts';
import type { Host } from '../host.ts';
import { inOrder, type Kept, othersOf } from '../runs/kept.ts';
import { pickRun } from '../runs/pickRun.ts';
import { compare } from './compare.ts';

/** Compares a run with another one that the user chooses; from the palette, two runs of the active spec. */
export async function compareRuns(host: Host, given?: Kept): Promise<void> {
  const first = given ?? (await firstRun(host));
  if (!first) return;
  const { spec, run } = first;
  const other = await pickRun(othersOf(first), l10n.t('Compare with Run'));
  if (other) await compare(host, { uri: spec.uri, runs: inOrder(run, other) });
}

async function firstRun({ client }: Host): Promise<Kept | undefined> {
  const uri = activeSpec()?.uri;
  const { specs } = await (await client).sendRequest<RunsAnswer>(runsWanted);
  const spec = specs.find((each) => each.uri === uri);
  if (!spec) return void window.showInformationMessage(l10n.t('No run of this file is kept yet.'));
  const run: RunShown | undefined = await pickRun(spec.runs, l10n.t('Run to Compare'));
  return run && { spec, run };
}
