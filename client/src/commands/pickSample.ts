import { CancellationTokenSource, l10n, type QuickPick, type QuickPickItem, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type ActiveSample,
  activeSample,
  type SampleSearch,
  type SamplesListed,
  sampleSearch,
} from '../../../server/src/protocol/index.ts';
import type { Host } from '../host.ts';
import { sampleSpec } from '../sample/sampleSpec.ts';

/** Lets the user search the samples of a spec, and makes the one that is picked the active one. */
export async function pickSample({ client }: Host): Promise<void> {
  const uri = sampleSpec();
  if (uri === undefined) return;
  const server = await client;
  const picker = window.createQuickPick<Item>();
  picker.title = l10n.t('Active Sample');
  picker.placeholder = l10n.t('Words of the sample, such as its id');
  picker.onDidAccept(() => {
    const [picked] = picker.selectedItems;
    picker.hide();
    if (picked) void server.sendNotification(activeSample, { uri, ...picked.sample } satisfies ActiveSample);
  });
  picker.onDidHide(() => picker.dispose());
  searching(picker, server, uri);
  picker.show();
}

interface Item extends QuickPickItem {
  readonly sample: Pick<ActiveSample, 'id' | 'line'>;
}

/** Each change of the words ends the search before. */
function searching(picker: QuickPick<Item>, server: LanguageClient, uri: string): void {
  let source = new CancellationTokenSource();
  const search = async (words: string) => {
    source.cancel();
    source = new CancellationTokenSource();
    const { token } = source;
    picker.busy = true;
    const wanted: SampleSearch = { uri, words };
    const found = await server.sendRequest<SamplesListed>(sampleSearch, wanted, token).catch(() => undefined);
    if (token.isCancellationRequested || !found) return;
    picker.busy = false;
    picker.items = itemsOf(found);
  };
  picker.onDidChangeValue(search);
  picker.onDidHide(() => source.cancel());
  void search('');
}

function itemsOf({ samples, of }: SamplesListed): Item[] {
  return samples.map(({ id, line, place, text }) => ({
    label: id,
    description: l10n.t('{0} of {1}, line {2}', place, of, line),
    detail: text,
    alwaysShow: true,
    sample: { id, line },
  }));
}
