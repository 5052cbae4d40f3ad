import {
  type Disposable,
  type Event,
  EventEmitter,
  type TextDocument,
  Disposable as Together,
  workspace,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { type ScoresChanged, scoresChanged } from '../../server/src/protocol.ts';
import { moveLine } from './moveLine.ts';

/** What the server said last of each open document, its lines moved along with the text since. */
export interface Scores extends Disposable {
  of(document: TextDocument): ScoresChanged | undefined;
  /** Fires with the URI of the document whose scores changed. */
  readonly onDidChange: Event<string>;
}

/** Scores of an older version of a document, of a closed one, or of a server that has ended are dropped. */
export function keepScores(client: LanguageClient): Scores {
  const latest = new Map<string, ScoresChanged>();
  const changed = new EventEmitter<string>();
  const put = (uri: string, scores: ScoresChanged) => {
    latest.set(uri, scores);
    changed.fire(uri);
  };
  const forget = () => {
    const uris = [...latest.keys()];
    latest.clear();
    uris.forEach((uri) => {
      changed.fire(uri);
    });
  };
  const listening = Together.from(
    client.onNotification(scoresChanged, (news: ScoresChanged) => {
      const document = workspace.textDocuments.find((it) => it.uri.toString() === news.uri);
      if (document !== undefined && news.version >= document.version) put(news.uri, news);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const scores = latest.get(document.uri.toString());
      if (scores === undefined || contentChanges.length === 0) return;
      const moved = scores.scores.map((score) => ({ ...score, line: contentChanges.reduce(moveLine, score.line) }));
      put(document.uri.toString(), { ...scores, scores: moved });
    }),
    client.onDidChangeState(({ newState }) => newState !== State.Running && forget()),
    workspace.onDidCloseTextDocument((document) => latest.delete(document.uri.toString())),
    changed,
  );
  return {
    of: (document) => latest.get(document.uri.toString()),
    onDidChange: changed.event,
    dispose: () => listening.dispose(),
  };
}
