import {
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { type Desk, refreshesDiagnostics } from './desk.ts';
import { diagnosticsOf, resultIdOf } from './diagnosticsOf.ts';
import { schedule } from './publish.ts';
import { sampleDiagnostics } from './rows/sampleEdits.ts';
import { see } from './see.ts';

/** Answers a client that asks for the diagnostics of a document; one that is not open has none. */
export async function pullRequest(
  desk: Desk,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> {
  const items = await (desk.documents.samples.has(uri) ? sampleDiagnostics(desk, uri) : specDiagnostics(desk, uri));
  if (!items) return new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed.', again);
  const resultId = resultIdOf(items);
  if (resultId === previousResultId) return { kind: 'unchanged', resultId };
  return { kind: 'full', resultId, items };
}

const again = { retriggerRequest: true };

/**
 * Undefined where the text changes meanwhile. Who cannot be told later of what samples and linters say is answered when
 * that is known.
 */
async function specDiagnostics(desk: Desk, uri: string): Promise<Diagnostic[] | undefined> {
  await desk.opening.get(uri);
  const version = () => desk.documents.specs.get(uri)?.text.version;
  const asked = version();
  const { finding, filing } = desk.known.get(uri) ?? {};
  if (!refreshesDiagnostics(desk)) await Promise.all([finding, filing]);
  const now = see(desk, uri);
  const linted = now && desk.lints.want(uri, desk.authoring.piecesIn(now.tree), () => schedule(desk, uri));
  if (!refreshesDiagnostics(desk)) await linted;
  const seen = see(desk, uri);
  if (version() !== asked) return undefined;
  const items = seen ? diagnosticsOf(seen) : [];
  const state = desk.known.get(uri);
  if (state && seen) state.pulled = { version: seen.version, resultId: resultIdOf(items) };
  return items;
}
