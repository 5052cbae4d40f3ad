import { l10n } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type RowsAnswer,
  type RowsRefused,
  type RowsWanted,
  rowsWanted,
  type SampleRow,
  type SampleRows,
} from '../../../server/src/protocol/index.ts';
import type { PanelState } from './panelState.ts';

/** Asks the server for rows as a panel looks at them. */
export interface RowsSource {
  readonly ask: (state: PanelState, window: Window) => Promise<RowsAnswer>;
  /** Every row in its order, in parts. Throws a sentence where what is known of them changes meanwhile. */
  readonly all: (state: PanelState) => AsyncGenerator<Pick<SampleRows, 'columns' | 'rows'>>;
}

type Window = Pick<RowsWanted, 'from' | 'count' | 'stats' | 'scatter'>;

/** Rows of one answer. */
const atOnce = 1000;

/** The rows of a spec. What the server cannot tell at the moment is refused without a reason. */
export function rowsSource(client: LanguageClient, uri: string): RowsSource {
  const ask: RowsSource['ask'] = async ({ path, sort, filter }, window) => {
    const wanted: RowsWanted = {
      uri,
      ...window,
      ...(path && { path }),
      ...(sort && { sort }),
      ...(filter && { filter }),
    };
    return client.sendRequest<RowsAnswer>(rowsWanted, wanted).catch((): RowsRefused => ({ refused: '' }));
  };
  async function* all(state: PanelState) {
    let from = 0;
    let version: number | undefined;
    for (;;) {
      const found = await ask(state, { from, count: atOnce });
      if ('refused' in found || found.version !== (version ?? found.version))
        throw new Error(l10n.t('The results changed while they were read: try again.'));
      version = found.version;
      yield found;
      from += found.rows.length;
      if (found.rows.length === 0 || from >= found.matched) return;
    }
  }
  return { ask, all };
}

/** The lines of some rows. */
export function linesIn(rows: readonly SampleRow[]): number[] {
  return rows.map(({ line }) => line);
}
