import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import type { Scores } from '../scores/scores.ts';
import { openResults } from './openResults.ts';
import { panelFolder, panelPage } from './panelPage.ts';
import { firstState, type PanelState } from './panelState.ts';
import { createResultsPanel, type ResultsPanel } from './resultsPanel.ts';

/** Names panels of results to the editor, which opens them again after a reload. */
const viewType = 'rewardsmith.results';

export interface ResultsNeeds {
  readonly client: LanguageClient;
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly scores: Scores;
}

/** Offers a panel of results for each spec. */
export function offerResults({ client, context, log, scores }: ResultsNeeds): Disposable {
  const open = new Map<string, ResultsPanel>();
  const fill = (panel: WebviewPanel, spec: Uri) => {
    const key = spec.toString();
    panel.webview.options = { enableScripts: true, localResourceRoots: [panelFolder(context.extensionUri)] };
    const results = createResultsPanel(panel, spec, {
      client,
      log,
      kept: () => ({ ...firstState, ...context.workspaceState.get<PanelState>(keyOf(key)) }),
      keep: (state) => void context.workspaceState.update(keyOf(key), state),
    });
    open.set(key, results);
    panel.onDidDispose(() => {
      results.dispose();
      open.delete(key);
    });
    panel.webview.html = panelPage(panel.webview, context.extensionUri, key);
  };
  const show = (uri: string) => {
    const known = open.get(uri);
    if (known) return known.reveal();
    const panel = window.createWebviewPanel(viewType, '', ViewColumn.Beside, {});
    fill(panel, Uri.parse(uri));
  };
  return Disposable.from(
    commands.registerCommand(openResults, show),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, kept: unknown) => {
        const spec = specOf(kept);
        if (spec === undefined) panel.dispose();
        else fill(panel, Uri.parse(spec));
      },
    }),
    scores.onDidChange((uri) => open.get(uri)?.refresh()),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const panel of open.values()) panel.refresh();
    }),
  );
}

const keyOf = (spec: string) => `results:${spec}`;

/** The spec that a panel was of, as its page has kept it. */
function specOf(kept: unknown): string | undefined {
  const spec = typeof kept === 'object' && kept !== null && 'spec' in kept ? kept.spec : undefined;
  return typeof spec === 'string' && spec !== '' ? spec : undefined;
}
