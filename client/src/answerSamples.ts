import { ConfigurationTarget, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type SamplesAnswer, type SamplesWanted, samplesWanted } from '../../server/src/protocol/index.ts';
import { sampleSetting } from './sampleSetting.ts';

/** Asks for the samples of a spec that has none, and keeps the choice in the settings of its workspace folder. */
export function answerSamples(client: LanguageClient): Disposable {
  return client.onRequest(samplesWanted, async ({ uri }: SamplesWanted): Promise<SamplesAnswer> => {
    const spec = Uri.parse(uri);
    const samples = await pick(spec);
    if (samples === undefined) return {};
    await keep(spec, samples);
    return { uri: samples.toString() };
  });
}

async function pick(spec: Uri): Promise<Uri | undefined> {
  const name = spec.path.slice(spec.path.lastIndexOf('/') + 1);
  const near = spec.scheme === 'file' ? Uri.joinPath(spec, '..') : workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    title: l10n.t('Samples for {0} (kept in the setting rewardsmith.samples)', name),
    openLabel: l10n.t('Use as Samples'),
    filters: { [l10n.t('Samples')]: ['jsonl'] },
    ...(near === undefined ? {} : { defaultUri: near }),
  });
  return chosen?.[0];
}

async function keep(spec: Uri, samples: Uri): Promise<void> {
  const folder = workspace.getWorkspaceFolder(spec);
  if (folder === undefined) return;
  const settings = workspace.getConfiguration('rewardsmith', spec);
  const kept = settings.inspect<Record<string, string>>('samples')?.workspaceFolderValue ?? {};
  const [glob, path] = sampleSetting(folder.uri.fsPath, spec.fsPath, samples.fsPath);
  await settings.update('samples', { ...kept, [glob]: path }, ConfigurationTarget.WorkspaceFolder);
}
