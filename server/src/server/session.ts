import type {
  CancellationToken,
  DidChangeTextDocumentParams,
  DocumentDiagnosticParams,
  ExecuteCommandParams,
  FileRename,
  TextDocumentItem,
} from 'vscode-languageserver';
import { createAuthoring } from '../authoring.ts';
import type {
  ActiveSample,
  Committed,
  ComparisonWanted,
  CompiledWanted,
  CriteriaWanted,
  ErrorsWanted,
  ForgetRuns,
  ImportRubric,
  JudgePrompt,
  LabelGiven,
  LabelsWanted,
  ListModels,
  PromptReplayed,
  PythonEdited,
  PythonWanted,
  RowsWanted,
  RowWritten,
  RunGraders,
  RunTextWanted,
  SampleSearch,
  SampleTextWanted,
  SampleWanted,
  TestsWanted,
  TraceWanted,
  WhyWanted,
} from '../protocol/index.ts';
import { committedNews } from './comparison/committedNews.ts';
import { compareRequest } from './comparison/compareRequest.ts';
import { compiledRequest } from './compiled/compiledRequest.ts';
import { criteriaRequest } from './criteriaRequest.ts';
import { type Desk, hearsOfChanges, pullsDiagnostics, type SessionParts, startOptions } from './desk.ts';
import { createDocuments } from './documents.ts';
import { encodingFor } from './encoding.ts';
import { executeCommand } from './executeCommand.ts';
import { type Addressed, featureAnswers } from './featureAnswers.ts';
import { heededSettings } from './heededSettings.ts';
import { importRequest } from './importRequest.ts';
import type { Labels } from './labels/labels.ts';
import { listModelsRequest } from './listModelsRequest.ts';
import { diskChanged, filesRenamed, findFiles, findNearby, textChanged } from './namedFiles.ts';
import { promptRequest } from './promptRequest.ts';
import { schedule } from './publish.ts';
import { pullRequest } from './pullRequest.ts';
import { pythonEdits, pythonText } from './pythonText.ts';
import { refreshHints } from './refreshHints.ts';
import { rowsRequest } from './rows/rowsRequest.ts';
import { createSampleEdits, type SampleEdits } from './rows/sampleEdits.ts';
import { createSampleLooks } from './rows/sampleLooks.ts';
import { filesChanged, findSamples, ownKey } from './rows/sampleSearch.ts';
import { errorsRequest } from './runs/errorsRequest.ts';
import { runRequest } from './runs/runRequest.ts';
import { forgetRuns, moveRuns, runsRequest, runTextRequest } from './runs/runsRequest.ts';
import { pathOf } from './runs/specRuns.ts';
import { stopGrading, stopRuns } from './runs/stopRuns.ts';
import { activateSample } from './sample/sampleActive.ts';
import { sampleRequest, sampleTextRequest } from './sample/sampleRequest.ts';
import { sampleSearchRequest } from './sample/sampleSearchRequest.ts';
import { whyRequest } from './sample/whyRequest.ts';
import { createScores } from './scores/scores.ts';
import { sentSettings } from './settings.ts';
import { testsRequest } from './testsRequest.ts';
import { wordNetFor } from './wordNetFor.ts';
import { createWorkspaceSpecs } from './workspaceSpecs.ts';

export type Session = ReturnType<typeof createSession>;

/**
 * One editor's conversation: holds what is known of each open spec, and answers from it. It starts from what the client
 * said of itself.
 */
export function createSession(parts: SessionParts) {
  const { trusted = true, settings } = startOptions(parts.client());
  const desk: Desk = {
    ...parts,
    authoring: createAuthoring(),
    documents: createDocuments(() => encodingFor(parts.client().capabilities)),
    known: new Map(),
    opening: new Map(),
    sent: settings,
    looks: createSampleLooks(parts.grading),
    trusted,
    listed: new Map(),
    agreed: new Set(),
    warned: new Set(),
    committed: new Map(),
  };
  const specs = createWorkspaceSpecs(desk);
  const edits = createSampleEdits(desk);
  const answers = featureAnswers(desk, specs);
  let labels: Promise<Labels> | undefined;
  const labelling = () => {
    labels ??= import('./labels/labels.ts').then(({ createLabels }) => createLabels(desk));
    return labels;
  };
  return {
    opened: (item: TextDocumentItem) => opened(desk, edits, item),
    changed: (params: DidChangeTextDocumentParams) => changed(desk, edits, params),
    closed: (uri: string) => closed(desk, edits, uri),
    answer: (method: string, params: Addressed) => answers.get(method)!(params),
    run: (request: RunGraders) => runRequest(desk, request),
    errors: (wanted: ErrorsWanted) => errorsRequest(desk, wanted),
    rows: (wanted: RowsWanted, token: CancellationToken) => rowsRequest(desk, wanted, token),
    tests: (wanted: TestsWanted) => testsRequest(desk, wanted),
    python: (wanted: PythonWanted) => pythonText(desk, wanted),
    pythonEdits: (edited: PythonEdited) => pythonEdits(desk, edited),
    importRubric: (wanted: ImportRubric) => importRequest(desk, wanted),
    criteria: (wanted: CriteriaWanted) => criteriaRequest(desk, wanted),
    listModels: (wanted: ListModels) => listModelsRequest(desk, wanted),
    prompt: (wanted: JudgePrompt) => promptRequest(desk, wanted),
    compiled: (wanted: CompiledWanted) => compiledRequest(desk, wanted),
    compare: (wanted: ComparisonWanted, token: CancellationToken) => compareRequest(desk, wanted, token),
    runs: () => runsRequest(desk),
    runText: (wanted: RunTextWanted) => runTextRequest(desk, wanted),
    forgetRuns: (wanted: ForgetRuns) => forgetRuns(desk, wanted),
    trace: async (wanted: TraceWanted, token: CancellationToken) => {
      const { traceRequest } = await import('./traceRequest.ts');
      return traceRequest(desk, wanted, token);
    },
    replay: async (wanted: PromptReplayed, token: CancellationToken) => {
      const { replayRequest } = await import('./replayRequest.ts');
      return replayRequest(desk, wanted, token);
    },
    labels: async (wanted: LabelsWanted) => (await labelling()).choices(wanted),
    label: async (given: LabelGiven) => (await labelling()).give(given),
    restoreRow: async (written: RowWritten) => (await labelling()).restore(written),
    sample: (wanted: SampleWanted, token: CancellationToken) => sampleRequest(desk, wanted, token),
    sampleText: (wanted: SampleTextWanted, token: CancellationToken) => sampleTextRequest(desk, wanted, token),
    why: (wanted: WhyWanted, token: CancellationToken) => whyRequest(desk, wanted, token),
    searchSamples: (wanted: SampleSearch, token: CancellationToken) => sampleSearchRequest(desk, wanted, token),
    activate: (news: ActiveSample) => activateSample(desk, news, () => schedule(desk, news.uri)),
    renamed: async (files: readonly FileRename[]) => {
      for (const file of files) await moveRuns(desk, file);
    },
    committed: (news: Committed) => committedNews(desk, news),
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
      diskChanged(desk, uris);
    },
    trust: (isTrusted: boolean) => {
      desk.trusted = isTrusted;
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
  textChanged(desk, uri);
  await Promise.all([findSamples(desk, uri), findFiles(desk, uri), findNearby(desk, uri)]);
}

/** A document that is closed meanwhile stays unknown. */
async function learnSettings(desk: Desk, uri: string): Promise<void> {
  const { documents, known } = desk;
  const document = documents.specs.get(uri);
  const settings = await heededSettings(desk, uri);
  if (documents.specs.get(uri) === document) known.set(uri, { scores: createScores(), settings, changes: 0 });
}

/** A client that does not tell of files that change has its samples looked for whenever a spec is saved. */
function saved(desk: Desk, uri: string): void {
  if (hearsOfChanges(desk)) return;
  void findSamples(desk, uri);
  void findFiles(desk, uri);
}

function changed(
  desk: Desk,
  edits: SampleEdits,
  { textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams,
): void {
  const before = ownKey(desk, uri);
  desk.documents.change(uri, version, contentChanges);
  if (desk.documents.samples.has(uri)) edits.changed(uri);
  else {
    schedule(desk, uri);
    filesRenamed(desk, uri);
    textChanged(desk, uri);
  }
  if (ownKey(desk, uri) !== before) void findSamples(desk, uri);
}

function closed(desk: Desk, edits: SampleEdits, uri: string): void {
  const { known, documents, lints, connection } = desk;
  const isSamples = documents.samples.has(uri);
  const state = known.get(uri);
  if (state) stopGrading(state);
  if (state?.live) desk.grading.forget(uri);
  known.delete(uri);
  desk.committed.delete(uri);
  documents.close(uri);
  if (isSamples) edits.closed(uri);
  else textChanged(desk, uri);
  lints.forget(uri);
  if (!pullsDiagnostics(desk)) void connection.sendDiagnostics({ uri, diagnostics: [] });
}

async function settingsChanged(desk: Desk): Promise<void> {
  for (const [uri, state] of desk.known) {
    state.settings = await heededSettings(desk, uri);
    state.wordNet = await wordNetFor(state.settings);
    await findSamples(desk, uri);
    schedule(desk, uri);
  }
  refreshHints(desk);
}
