import { ConfigurationTarget, workspace } from 'vscode';

const key = 'scores.of';

/** Switches line ends between the scores of all samples and those of the active one, where the setting is kept. */
export async function toggleSampleScores(): Promise<void> {
  const settings = workspace.getConfiguration('rewardsmith');
  const isOfWorkspace = settings.inspect(key)?.workspaceValue !== undefined;
  const target = isOfWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update(key, settings.get(key) === 'sample' ? 'all' : 'sample', target);
}
