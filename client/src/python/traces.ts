import {
  Disposable,
  DocumentLink,
  EventEmitter,
  l10n,
  languages,
  ProgressLocation,
  Range,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type ComparisonLink,
  pythonTraced,
  type TraceAnswer,
  type TracedPython,
  type TraceWanted,
} from '../../../server/src/protocol/index.ts';
import { traceAsked, traceScheme, traceUri } from './traceUri.ts';

/** Calls of the Python of specs, as read-only documents. */
export interface Traces extends Disposable {
  /** Runs the Python, and answers with where that is read; a refusal is the answer where there is nothing to read. */
  trace(wanted: TraceWanted): Promise<Uri | { readonly refused: string }>;
}

/** Offers what Python of specs did with a sample; a call is written anew whenever it is made again. */
export function offerTraces(client: Promise<LanguageClient>): Traces {
  const known = new Map<string, TracedPython>();
  const changed = new EventEmitter<Uri>();
  const trace = async (wanted: TraceWanted) => {
    const answer = await ask(await client, wanted);
    if ('refused' in answer) return answer;
    const uri = traceUri({ uri: wanted.uri, path: answer.path }, answer.name);
    known.set(uri.toString(), answer);
    changed.fire(uri);
    return uri;
  };
  const provideTextDocumentContent = async (uri: Uri) => {
    const answer = known.get(uri.toString()) ?? (await ask(await client, traceAsked(uri)));
    if ('text' in answer) known.set(uri.toString(), answer);
    return 'text' in answer ? answer.text : `${answer.refused}\n`;
  };
  const provideDocumentLinks = ({ uri }: { readonly uri: Uri }) => known.get(uri.toString())?.links.map(linkOf) ?? [];
  const listening = Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(traceScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent,
    }),
    languages.registerDocumentLinkProvider({ scheme: traceScheme }, { provideDocumentLinks }),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
  return { trace, dispose: () => listening.dispose() };
}

function ask(client: LanguageClient, wanted: TraceWanted): Thenable<TraceAnswer> {
  const title = l10n.t('Running Python on a sample');
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) =>
    client.sendRequest<TraceAnswer>(pythonTraced, wanted, token),
  );
}

function linkOf({ line, from, to, target }: ComparisonLink): DocumentLink {
  const place = Uri.parse(target.uri).with({ fragment: `L${target.line}` });
  const link = new DocumentLink(new Range(line, from, line, to), place);
  link.tooltip = l10n.t('Open this line');
  return link;
}
