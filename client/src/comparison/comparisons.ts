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
  type ComparisonAnswer,
  type ComparisonLink,
  type ComparisonWanted,
  comparisonWanted,
} from '../../../server/src/protocol/index.ts';
import { comparisonAsked, comparisonScheme, comparisonUri } from './comparisonUri.ts';

/** Comparisons with the last commit, as read-only documents. */
export interface Comparisons extends Disposable {
  /** Compares, and answers with where that is read; a refusal is the answer where there is nothing to read. */
  compare(wanted: ComparisonWanted): Promise<Uri | { readonly refused: string }>;
}

/** Offers comparisons with the last commit; those that are open are made anew when their spec is saved. */
export function offerComparisons(client: Promise<LanguageClient>): Comparisons {
  const known = new Map<string, ComparisonAnswer>();
  const changed = new EventEmitter<Uri>();
  const compare = async (wanted: ComparisonWanted) => {
    const uri = comparisonUri(wanted);
    const answer = await ask(await client, wanted);
    if ('refused' in answer && !known.has(uri.toString())) return answer;
    known.set(uri.toString(), answer);
    changed.fire(uri);
    return uri;
  };
  const provideTextDocumentContent = async (uri: Uri) => {
    const answer = known.get(uri.toString()) ?? (await ask(await client, comparisonAsked(uri)));
    known.set(uri.toString(), answer);
    return 'text' in answer ? answer.text : `${answer.refused}\n`;
  };
  const provideDocumentLinks = ({ uri }: { readonly uri: Uri }) => {
    const answer = known.get(uri.toString());
    return answer && 'links' in answer ? answer.links.map(linkOf) : [];
  };
  const listening = Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(comparisonScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent,
    }),
    languages.registerDocumentLinkProvider({ scheme: comparisonScheme }, { provideDocumentLinks }),
    workspace.onDidSaveTextDocument(({ uri }) => {
      const wanted = { uri: uri.toString() };
      if (known.has(comparisonUri(wanted).toString())) void compare(wanted);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
  return { compare, dispose: () => listening.dispose() };
}

function ask(client: LanguageClient, wanted: ComparisonWanted): Thenable<ComparisonAnswer> {
  const title = wanted.runs ? l10n.t('Comparing runs') : l10n.t('Comparing with HEAD');
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) =>
    client.sendRequest<ComparisonAnswer>(comparisonWanted, wanted, token),
  );
}

function linkOf({ line, from, to, target }: ComparisonLink): DocumentLink {
  const link = new DocumentLink(
    new Range(line, from, line, to),
    Uri.parse(target.uri).with({ fragment: `L${target.line}` }),
  );
  link.tooltip = l10n.t('Open this line');
  return link;
}
