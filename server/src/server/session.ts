import type {
  CancellationToken,
  DidChangeTextDocumentParams,
  DocumentDiagnosticParams,
  ExecuteCommandParams,
  TextDocumentItem,
} from 'vscode-languageserver';
import type { Feature } from '../features/seen.ts';
import type {
  CriteriaWanted,
  ErrorsWanted,
  ImportRubric,
  JudgePrompt,
  ListModels,
  PythonEdited,
  PythonWanted,
  RunGraders,
  StartOptions,
} from '../protocol.ts';
import { answer } from './answer.ts';
import { capabilitiesFor } from './capabilitiesFor.ts';
import { criteriaRequest } from './criteriaRequest.ts';
import { type Desk, hearsOfChanges, pullsDiagnostics, type SessionParts, settingsSource } from './desk.ts';
import { errorsRequest } from './errorsRequest.ts';
import { executeCommand } from './executeCommand.ts';
import { importRequest } from './importRequest.ts';
import { listModelsRequest } from './listModelsRequest.ts';
import { promptRequest } from './promptRequest.ts';
import { schedule } from './publish.ts';
import { pullRequest } from './pullRequest.ts';
import { pythonEdits, pythonText } from './pythonText.ts';
import { refreshHints } from './refreshHints.ts';
import { runRequest } from './runRequest.ts';
import { createSampleEdits, type SampleEdits } from './sampleEdits.ts';
import { createSampleLooks } from './sampleLooks.ts';
import { filesChanged, findSamples, ownKey } from './sampleSearch.ts';
import { createScores } from './scores.ts';
import { sentSettings, settingsFor } from './settings.ts';
import { pathOf } from './specRuns.ts';
import { stopRuns } from './stopRuns.ts';
import { wordNetFor } from './wordNetFor.ts';
import { createWorkspaceSpecs } from './workspaceSpecs.ts';

export type { SessionParts } from './desk.ts';
export type Session = ReturnType<typeof createSession>;

/** One editor's conversation: holds what is known of each open spec, and answers from it. */
export function createSession(parts: SessionParts) {
  const desk: Desk = {
    ...parts,
    known: new Map(),
    opening: new Map(),
    sent: undefined,
    looks: createSampleLooks(parts.grading),
    trusted: true,
    listed: new Map(),
    agreed: new Set(),
  };
  const specs = createWorkspaceSpecs(desk);
  const edits = createSampleEdits(desk);
  return {
    opened: (item: TextDocumentItem) => opened(desk, edits, item),
    changed: (params: DidChangeTextDocumentParams) => changed(desk, edits, params),
    closed: (uri: string) => closed(desk, edits, uri),
    answer: (feature: Feature<never, unknown>, uri: string, params: never) => answer(desk, feature, uri, params),
    answerForAll: specs.answer,
    run: (request: RunGraders) => runRequest(desk, request),
    errors: (wanted: ErrorsWanted) => errorsRequest(desk, wanted),
    python: (wanted: PythonWanted) => pythonText(desk, wanted),
    pythonEdits: (edited: PythonEdited) => pythonEdits(desk, edited),
    importRubric: (wanted: ImportRubric) => importRequest(desk, wanted),
    criteria: (wanted: CriteriaWanted) => criteriaRequest(desk, wanted),
    listModels: (wanted: ListModels) => listModelsRequest(desk, wanted),
    prompt: (wanted: JudgePrompt) => promptRequest(desk, wanted),
    pull: (params: DocumentDiagnosticParams) => pullRequest(desk, params),
    execute: (params: ExecuteCommandParams, token: CancellationToken) => executeCommand(desk, params, token),
    saved: (uri: string) => saved(desk, uri),
    settingsChanged: (told: unknown) => {
      desk.sent = sentSettings(told, desk.sent);
      return settingsChanged(desk);
    },
    filesChanged: (uris: readonly string[]) => {
      specs.forget(uris.map(pathOf));
      filesChanged(desk, uris);
    },
    /** Takes in what the client says at the start, and answers with what it is offered. */
    begin: ({ trusted = true, settings }: StartOptions) => {
      desk.trusted = trusted;
      desk.sent = settings;
      return capabilitiesFor(desk);
    },
    trust: (trusted: boolean) => {
      desk.trusted = trusted;
    },
    cancel: (uri?: string) => stopRuns(desk, uri),
  };
}

async function opened(
  desk: Desk,
  edits: SampleEdits,
  { uri, languageId, version, text }: TextDocumentItem,
): Promise<void> {
  const { documents, opening, known } = desk;
  documents.open(uri, languageId, version, text);
  if (documents.samples.has(uri)) return edits.opened(uri);
  const learning = learnSettings(desk, uri);
  opening.set(uri, learning);
  await learning;
  if (opening.get(uri) === learning) opening.delete(uri);
  if (!known.has(uri)) return;
  schedule(desk, uri);
  await findSamples(desk, uri);
}

/** A document that is closed meanwhile stays unknown. */
async function learnSettings(desk: Desk, uri: string): Promise<void> {
  const { documents, known } = desk;
  const document = documents.specs.get(uri);
  const settings = await settingsFor(settingsSource(desk), uri);
  if (documents.specs.get(uri) === document) known.set(uri, { scores: createScores(), settings, changes: 0 });
}

/** A client that does not tell of files that change has its samples looked for whenever a spec is saved. */
function saved(desk: Desk, uri: string): void {
  if (!hearsOfChanges(desk)) void findSamples(desk, uri);
}

function changed(
  desk: Desk,
  edits: SampleEdits,
  { textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams,
): void {
  const before = ownKey(desk, uri);
  desk.documents.change(uri, version, contentChanges);
  if (desk.documents.samples.has(uri)) edits.changed(uri);
  else schedule(desk, uri);
  if (ownKey(desk, uri) !== before) void findSamples(desk, uri);
}

function closed(desk: Desk, edits: SampleEdits, uri: string): void {
  const { known, documents, lints, connection } = desk;
  const isSamples = documents.samples.has(uri);
  known.get(uri)?.stop?.abort();
  known.delete(uri);
  documents.close(uri);
  if (isSamples) edits.closed(uri);
  lints.forget(uri);
  if (!pullsDiagnostics(desk)) void connection.sendDiagnostics({ uri, diagnostics: [] });
}

async function settingsChanged(desk: Desk): Promise<void> {
  for (const [uri, state] of desk.known) {
    state.settings = await settingsFor(settingsSource(desk), uri);
    state.wordNet = await wordNetFor(state.settings);
    await findSamples(desk, uri);
    schedule(desk, uri);
  }
  refreshHints(desk);
}
