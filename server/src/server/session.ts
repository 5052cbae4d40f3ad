import type { DidChangeTextDocumentParams, TextDocumentItem } from 'vscode-languageserver';
import { sampleFaults } from '../authoring.ts';
import { lspDiagnostic } from '../features/diagnostics.ts';
import type { Feature } from '../features/seen.ts';
import type { RunGraders } from '../protocol.ts';
import { asksSettings, type Desk, type SessionParts } from './desk.ts';
import { schedule } from './publish.ts';
import { runRequest } from './runRequest.ts';
import { filesChanged, findSamples } from './sampleSearch.ts';
import { createScores } from './scores.ts';
import { see } from './see.ts';
import { settingsFor } from './settings.ts';

export type { SessionParts } from './desk.ts';
export type Session = ReturnType<typeof createSession>;

/** One editor's conversation: holds what is known of each open spec, and answers from it. */
export function createSession(parts: SessionParts) {
  const desk: Desk = { ...parts, known: new Map(), trusted: true };
  return {
    opened: (item: TextDocumentItem) => opened(desk, item),
    changed: (params: DidChangeTextDocumentParams) => changed(desk, params),
    closed: (uri: string) => closed(desk, uri),
    answer: <Params, Answer>({ answer }: Feature<Params, Answer>, uri: string, params: Params): Answer | null => {
      const seen = see(desk, uri);
      return seen ? answer(seen, params) : null;
    },
    run: (request: RunGraders) => runRequest(desk, request),
    settingsChanged: () => settingsChanged(desk),
    filesChanged: (uris: readonly string[]) => filesChanged(desk, uris),
    trust: (trusted: boolean) => {
      desk.trusted = trusted;
    },
    cancel: (uri?: string) => {
      for (const [each, state] of desk.known) if (uri === undefined || each === uri) state.stop?.abort();
      return null;
    },
  };
}

async function opened(desk: Desk, { uri, languageId, version, text }: TextDocumentItem): Promise<void> {
  const { documents, connection, known } = desk;
  documents.open(uri, languageId, version, text);
  if (documents.samples.has(uri)) return publishSamples(desk, uri);
  const settings = await settingsFor(connection, uri, asksSettings(desk));
  if (!documents.specs.has(uri)) return;
  known.set(uri, { scores: createScores(), settings, changes: 0 });
  schedule(desk, uri);
  await findSamples(desk, uri);
}

function changed(desk: Desk, { textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
  desk.documents.change(uri, version, contentChanges);
  if (desk.documents.samples.has(uri)) publishSamples(desk, uri);
  else schedule(desk, uri);
}

function closed({ known, documents, connection }: Desk, uri: string): void {
  known.get(uri)?.stop?.abort();
  known.get(uri)?.profiling?.abort();
  known.delete(uri);
  documents.close(uri);
  void connection.sendDiagnostics({ uri, diagnostics: [] });
}

async function settingsChanged(desk: Desk): Promise<void> {
  for (const [uri, state] of desk.known) {
    state.settings = await settingsFor(desk.connection, uri, asksSettings(desk));
    await findSamples(desk, uri);
    schedule(desk, uri);
  }
}

function publishSamples(desk: Desk, uri: string): void {
  const document = desk.documents.samples.get(uri);
  if (!document) return;
  const position = (offset: number) => document.positionAt(offset);
  const diagnostics = sampleFaults(document.getText()).map((fault) => lspDiagnostic({ position }, fault));
  void desk.connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  filesChanged(desk, [uri]);
}
