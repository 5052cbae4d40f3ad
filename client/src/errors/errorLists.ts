import {
  type Disposable,
  DocumentLink,
  EventEmitter,
  l10n,
  languages,
  Range,
  Disposable as Together,
  Uri,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type ErrorsAnswer, type ErrorsWanted, errorsWanted } from '../../../server/src/protocol/index.ts';
import type { Scores } from '../scores/scores.ts';
import { errorList } from './errorList.ts';
import { errorsScheme } from './errorsUri.ts';

/** Offers lists of errors as read-only documents, written anew whenever a run of their spec has ended. */
export function offerErrorLists(client: LanguageClient, scores: Scores): Disposable {
  const links = new Map<string, DocumentLink[]>();
  const changed = new EventEmitter<Uri>();
  const provideTextDocumentContent = async (uri: Uri) => {
    const found = await client.sendRequest<ErrorsAnswer>(errorsWanted, wantedAt(uri));
    const list = errorList(found ?? { samples: '', errors: [] }, `${heading(found)}\n`);
    const samples = Uri.parse(found?.samples ?? '');
    links.set(
      uri.toString(),
      list.places.map(({ line, end, row }) => linkTo(samples, row, new Range(line, 0, line, end))),
    );
    return list.text;
  };
  return Together.from(
    changed,
    workspace.registerTextDocumentContentProvider(errorsScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent,
    }),
    languages.registerDocumentLinkProvider(
      { scheme: errorsScheme },
      { provideDocumentLinks: ({ uri }) => links.get(uri.toString()) ?? [] },
    ),
    workspace.onDidCloseTextDocument(({ uri }) => links.delete(uri.toString())),
    onRunEnded(scores, (spec) => {
      for (const { uri } of workspace.textDocuments)
        if (uri.scheme === errorsScheme && wantedAt(uri).uri === spec) changed.fire(uri);
    }),
  );
}

function wantedAt({ query }: Uri): ErrorsWanted {
  return JSON.parse(query);
}

function heading(found: ErrorsAnswer): string {
  if (found === null) return l10n.t('This grader has not been run since its file was opened.');
  const { errors, more } = found;
  if (errors.length === 0) return l10n.t('The last run graded every row.');
  if (more === 0) return l10n.t('Errors of the last run: {0}.', errors.length);
  const total = errors.length + more;
  return l10n.t('Errors of the last run: {0}, of which {1} are listed.', total, errors.length);
}

function linkTo(samples: Uri, row: number, place: Range): DocumentLink {
  const link = new DocumentLink(place, samples.with({ fragment: `L${row}` }));
  link.tooltip = l10n.t('Open this row');
  return link;
}

function onRunEnded(scores: Scores, ended: (spec: string) => void): Disposable {
  const running = new Set<string>();
  return scores.onDidChange((spec) => {
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === spec);
    if (document && scores.of(document)?.status.state === 'running') running.add(spec);
    else if (running.delete(spec)) ended(spec);
  });
}
