import {
  type Disposable,
  type Event,
  EventEmitter,
  l10n,
  type TextDocument,
  Disposable as Together,
  workspace,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import {
  type ActiveSample,
  activeSample,
  type SamplePlace,
  type ScoresChanged,
  scoresChanged,
} from '../../../server/src/protocol/index.ts';
import { type Change, moveLine } from '../moveLine.ts';
import { outlived, withOutlived, withoutNews, withoutRemoved } from './outlived.ts';
import { withLost } from './withLost.ts';

/** What the server said last of each open document, its lines moved along with the text since. */
export interface Scores extends Disposable {
  of(document: TextDocument): ScoresChanged | undefined;
  /** Fires with the URI of the document whose scores changed. */
  readonly onDidChange: Event<string>;
}

/**
 * Scores of an older version of a document, or of a closed one, are dropped. Those of a server that has ended stay, as
 * stale, until the next one says something of their lines.
 */
export function keepScores(client: LanguageClient): Scores {
  const latest = new Map<string, ScoresChanged>();
  const changed = new EventEmitter<string>();
  const put = (uri: string, scores: ScoresChanged) => {
    latest.set(uri, scores);
    changed.fire(uri);
  };
  const left = new Map<string, ScoresChanged>();
  const hear = (uri: string, news: ScoresChanged) => {
    const before = left.get(uri);
    const shown = latest.get(uri)?.scores ?? [];
    if (before === undefined) return put(uri, withLost(news, shown));
    const { sample, ...rest } = withoutNews(before, news.scores);
    left.set(uri, rest);
    if (sample) chooseAgain(client, uri, sample);
    put(uri, withLost(withOutlived(news, rest), shown));
  };
  const outlive = () => {
    for (const [uri, scores] of latest) {
      left.set(uri, outlived(scores, endWords()));
      put(uri, left.get(uri)!);
    }
  };
  const listening = Together.from(
    client.onNotification(scoresChanged, (news: ScoresChanged) => {
      const document = workspace.textDocuments.find((it) => it.uri.toString() === news.uri);
      if (document !== undefined && news.version >= document.version) hear(news.uri, news);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const uri = document.uri.toString();
      const scores = latest.get(uri);
      if (scores === undefined || contentChanges.length === 0) return;
      const rest = left.get(uri);
      if (rest !== undefined) left.set(uri, moved(withoutRemoved(rest, contentChanges), contentChanges));
      put(uri, moved(scores, contentChanges));
    }),
    client.onDidChangeState(({ newState }) => newState !== State.Running && outlive()),
    workspace.onDidCloseTextDocument(({ uri }) => {
      latest.delete(uri.toString());
      left.delete(uri.toString());
    }),
    changed,
  );
  return {
    of: (document) => latest.get(document.uri.toString()),
    onDidChange: changed.event,
    dispose: () => listening.dispose(),
  };
}

function moved(scores: ScoresChanged, changes: readonly Change[]): ScoresChanged {
  return {
    ...scores,
    scores: scores.scores.map((score) => ({ ...score, line: changes.reduce(moveLine, score.line) })),
  };
}

/** The first sample is the active one where none was chosen. */
function chooseAgain(client: LanguageClient, uri: string, { id, line, place }: SamplePlace): void {
  if (place > 1) void client.sendNotification(activeSample, { uri, id, line } satisfies ActiveSample);
}

function endWords() {
  return {
    stale: l10n.t('stale'),
    running: l10n.t('running …'),
    ended: l10n.t(
      'The language server ended: these are the scores that it gave last. Run again to go on; what judges have answered is not asked again.',
    ),
  };
}
