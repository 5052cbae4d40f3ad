import type { CancellationToken, Connection } from 'vscode-languageserver';
import { capabilities } from '../features/capabilities.ts';
import * as protocol from '../protocol/index.ts';
import type { Addressed } from './featureAnswers.ts';
import type { Session } from './session.ts';

/** Hands all that the client says to the session, in the order in which it comes; `session` loads it when first asked. */
export function listen(connection: Connection, session: () => Promise<Session>): void {
  const ask: Ask = async (question) => question(await session());
  hearNotifications(connection, (news) => {
    ask(news).catch((error: Error) => connection.console.error(error.stack ?? error.message));
  });
  answerRequests(connection, ask);
  answerOwnRequests(connection, ask);
}

type Tell = (news: (session: Session) => unknown) => void;
type Ask = <Answer>(question: (session: Session) => Answer | Promise<Answer>) => Promise<Answer>;

function hearNotifications(connection: Connection, tell: Tell): void {
  connection.onDidOpenTextDocument(({ textDocument }) => tell((session) => session.opened(textDocument)));
  connection.onDidChangeTextDocument((params) => tell((session) => session.changed(params)));
  connection.onDidCloseTextDocument(({ textDocument }) => tell((session) => session.closed(textDocument.uri)));
  connection.onDidSaveTextDocument(({ textDocument }) => tell((session) => session.saved(textDocument.uri)));
  connection.onDidChangeConfiguration(({ settings }) => tell((session) => session.settingsChanged(settings)));
  connection.onDidChangeWatchedFiles(({ changes }) =>
    tell((session) => session.filesChanged(changes.map(({ uri }) => uri))),
  );
  connection.workspace.onDidRenameFiles(({ files }) => tell((session) => session.renamed(files)));
  connection.onNotification(protocol.trustChanged, ({ trusted }: protocol.TrustChanged) =>
    tell((session) => session.trust(trusted)),
  );
  connection.onNotification(protocol.activeSample, (news: protocol.ActiveSample) =>
    tell((session) => session.activate(news)),
  );
  connection.onNotification(protocol.committed, (news: protocol.Committed) =>
    tell((session) => session.committed(news)),
  );
}

function answerRequests(connection: Connection, ask: Ask): void {
  connection.onExecuteCommand((params, token) => ask((session) => session.execute(params, token)));
  connection.languages.diagnostics.on((params) => ask((session) => session.pull(params)));
  for (const method of Object.keys(capabilities))
    connection.onRequest(method, (params: Addressed) => ask((session) => session.answer(method, params)));
}

function answerOwnRequests(connection: Connection, ask: Ask): void {
  const answer = <Params>(
    method: string,
    question: (session: Session, params: Params, token: CancellationToken) => unknown,
  ) => connection.onRequest(method, (params: Params, token) => ask((session) => question(session, params, token)));
  answer(protocol.runGraders, (session, params: protocol.RunGraders) => session.run(params));
  answer(protocol.errorsWanted, (session, params: protocol.ErrorsWanted) => session.errors(params));
  answer(protocol.rowsWanted, (session, params: protocol.RowsWanted, token) => session.rows(params, token));
  answer(protocol.testsWanted, (session, params: protocol.TestsWanted) => session.tests(params));
  answer(protocol.pythonWanted, (session, params: protocol.PythonWanted) => session.python(params));
  answer(protocol.pythonEdited, (session, params: protocol.PythonEdited) => session.pythonEdits(params));
  answer(protocol.importRubric, (session, params: protocol.ImportRubric) => session.importRubric(params));
  answer(protocol.criteriaWanted, (session, params: protocol.CriteriaWanted) => session.criteria(params));
  answer(protocol.judgePrompt, (session, params: protocol.JudgePrompt) => session.prompt(params));
  answer(protocol.compiledWanted, (session, params: protocol.CompiledWanted) => session.compiled(params));
  answer(protocol.listModels, (session, params: protocol.ListModels) => session.listModels(params));
  answer(protocol.comparisonWanted, (session, params: protocol.ComparisonWanted, token) =>
    session.compare(params, token),
  );
  answer(protocol.runsWanted, (session) => session.runs());
  answer(protocol.runTextWanted, (session, params: protocol.RunTextWanted) => session.runText(params));
  answer(protocol.forgetRuns, (session, params: protocol.ForgetRuns) => session.forgetRuns(params));
  answer(protocol.pythonTraced, (session, params: protocol.TraceWanted, token) => session.trace(params, token));
  answer(protocol.promptReplayed, (session, params: protocol.PromptReplayed, token) => session.replay(params, token));
  answer(protocol.labelsWanted, (session, params: protocol.LabelsWanted) => session.labels(params));
  answer(protocol.sampleLabelled, (session, params: protocol.LabelGiven) => session.label(params));
  answer(protocol.rowRestored, (session, params: protocol.RowWritten) => session.restoreRow(params));
  answer(protocol.sampleWanted, (session, params: protocol.SampleWanted, token) => session.sample(params, token));
  answer(protocol.sampleText, (session, params: protocol.SampleTextWanted, token) => session.sampleText(params, token));
  answer(protocol.whyWanted, (session, params: protocol.WhyWanted, token) => session.why(params, token));
  answer(protocol.sampleSearch, (session, params: protocol.SampleSearch, token) =>
    session.searchSamples(params, token),
  );
  answer(protocol.cancelRuns, (session, { uri }: protocol.CancelRuns) => session.cancel(uri));
}
