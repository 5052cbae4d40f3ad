import { type Disposable, l10n, Disposable as Together, type Uri, type WebviewPanel, window, workspace } from 'vscode';
import type { FromPanel, ToPanel } from './messages.ts';
import { panelActs } from './panelActs.ts';
import { createPanelModel } from './panelModel.ts';
import { readMessage } from './readMessage.ts';
import type { ResultsParts } from './resultsParts.ts';
import { rowsSource } from './rowsSource.ts';
import { panelWords } from './words.ts';

/** One panel of one spec, over what the server knows; all that it shows is held here. */
export interface ResultsPanel extends Disposable {
  readonly reveal: () => void;
  /** What is known of the spec has changed: a panel that is not seen asks when it is seen again. */
  readonly refresh: () => void;
}

/** Milliseconds that changes are waited for before the rows are asked for again. */
const pause = 150;

/** Fills a panel that is open and empty. */
export function createResultsPanel(
  panel: WebviewPanel,
  spec: Uri,
  { client, log, kept, keep }: ResultsParts,
): ResultsPanel {
  const source = rowsSource(client, spec.toString());
  const say = (message: ToPanel) => void panel.webview.postMessage(message);
  const opened = async () => workspace.openTextDocument(spec).then(undefined, () => undefined);
  const model = createPanelModel({ source, say, opened, kept, keep });
  const ready = () => {
    say({ say: 'words', words: panelWords() });
    return model.refresh();
  };
  const acts = { ...panelActs(spec, model, source), ready };
  const hear = async (said: unknown) => {
    const message = readMessage(said);
    if (message === undefined) return log.warn('The results panel said something that is no message.');
    await (acts[message.ask] as (message: FromPanel) => unknown)(message);
  };
  let waiting: NodeJS.Timeout | undefined;
  const refresh = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => panel.visible && void model.refresh(), pause);
  };
  panel.title = l10n.t('Results: {0}', spec.path.split('/').at(-1)!);
  const listening = Together.from(
    panel.webview.onDidReceiveMessage((said) => hear(said).catch(tell)),
    { dispose: () => clearTimeout(waiting) },
  );
  return { reveal: () => panel.reveal(), refresh, dispose: () => listening.dispose() };
}

function tell(error: unknown): void {
  void window.showErrorMessage(error instanceof Error ? error.message : String(error));
}
