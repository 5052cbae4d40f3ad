import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import type { SpecRuns } from '../../../server/src/protocol/index.ts';
import type { Kept, RunElement } from './kept.ts';
import { runTime } from './runTime.ts';

/** How an element of the view is drawn. */
export function runItem(element: RunElement): TreeItem {
  return 'run' in element ? ofRun(element) : ofSpec(element);
}

function ofSpec({ uri, runs, isGone }: SpecRuns): TreeItem {
  const resource = Uri.parse(uri);
  const item = new TreeItem(workspace.asRelativePath(resource), TreeItemCollapsibleState.Expanded);
  item.id = uri;
  item.iconPath = ThemeIcon.File;
  item.resourceUri = resource;
  const count = runs.length === 1 ? l10n.t('1 run') : l10n.t('{0} runs', runs.length);
  item.description = isGone ? l10n.t('no such file any more') : count;
  item.tooltip = resource.fsPath;
  item.contextValue = 'spec';
  return item;
}

function ofRun(kept: Kept): TreeItem {
  const { spec, run } = kept;
  const time = runTime(run);
  const item = new TreeItem(time);
  const parts = new Set(spec.runs.map(({ path }) => String(path)));
  const [name, spoken] = parts.size > 1 ? [`${run.root}  `, `${run.root}, `] : ['', ''];
  item.id = `${spec.uri} ${run.id}`;
  item.iconPath = new ThemeIcon(run.hasErrors ? 'warning' : 'history');
  item.description = `${name}${run.text}`;
  item.tooltip = new MarkdownString(run.detail);
  item.contextValue = 'run';
  item.accessibilityInformation = { label: `${time}, ${spoken}${run.spoken}` };
  item.command = { command: 'rewardsmith.compareWithLatestRun', title: '', arguments: [kept] };
  return item;
}
