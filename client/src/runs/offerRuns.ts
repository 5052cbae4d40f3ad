import { Disposable, EventEmitter, type LogOutputChannel, type TreeDataProvider, window, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { type RunsAnswer, runsChanged, runsWanted } from '../../../server/src/protocol/index.ts';
import type { RunElement } from './kept.ts';
import { runItem } from './runItem.ts';

/** Shows the runs that are kept in the view “Runs”; other windows keep runs too, so it looks again when it is shown. */
export function offerRuns(client: LanguageClient, log: LogOutputChannel): Disposable {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<RunElement> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: runItem,
    getChildren: async (element) => {
      if (element) return 'run' in element ? [] : element.runs.map((run) => ({ spec: element, run }));
      if (client.state !== State.Running) return [];
      const answer = await client
        .sendRequest<RunsAnswer>(runsWanted)
        .catch((error: unknown) => log.error(String(error)));
      return [...(answer?.specs ?? [])];
    },
  };
  const view = window.createTreeView('rewardsmith.runs', { treeDataProvider: provider, showCollapseAll: true });
  const look = () => changed.fire(undefined);
  return Disposable.from(
    changed,
    view,
    view.onDidChangeVisibility(({ visible }) => visible && look()),
    window.onDidChangeWindowState(({ focused }) => focused && view.visible && look()),
    workspace.onDidDeleteFiles(look),
    client.onNotification(runsChanged, look),
    client.onDidChangeState(({ newState }) => newState === State.Running && look()),
  );
}
