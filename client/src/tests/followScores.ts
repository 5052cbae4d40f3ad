import { type CancellationToken, TestRunRequest, type TextDocument, workspace } from 'vscode';
import { askRows } from './askRows.ts';
import { ordersOf } from './orders.ts';
import { reportRows } from './reportRows.ts';
import type { TestParts } from './testParts.ts';

/** Scores come in bursts; what they say is told once they stand still for so long, in milliseconds. */
const still = 300;

/**
 * Until it is cancelled, tells after each change of the scores of a chosen spec what the tests come to now. Nothing is
 * run: whatever live grading or a run found counts, and a spec that was never run is left alone.
 */
export function followScores(parts: TestParts, request: TestRunRequest, token: CancellationToken): Promise<void> {
  const { scores, log } = parts;
  const waiting = new Map<string, NodeJS.Timeout>();
  const told = new Map<string, string>();
  const mirror = async (uri: string) => {
    const document = workspace.textDocuments.find((each) => each.uri.toString() === uri);
    if (!document || scores.of(document)?.status.state === 'running') return;
    const version = await tell(parts, request, { document, token, before: told.get(uri) });
    if (version !== undefined) told.set(uri, version);
  };
  const soon = (uri: string) => {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => void mirror(uri).catch((error) => log.error(error)), still),
    );
  };
  for (const { uri } of workspace.textDocuments) soon(uri.toString());
  const listening = scores.onDidChange(soon);
  return new Promise((resolve) => {
    token.onCancellationRequested(() => {
      listening.dispose();
      for (const timer of waiting.values()) clearTimeout(timer);
      resolve();
    });
  });
}

interface Following {
  readonly document: TextDocument;
  readonly token: CancellationToken;
  /** The version that was told last. */
  readonly before: string | undefined;
}

/** Answers with the version of what was told. */
async function tell(
  { items, controller, client }: TestParts,
  { include: chosen, exclude, profile }: TestRunRequest,
  { document, token, before }: Following,
): Promise<string | undefined> {
  const uri = document.uri.toString();
  const spec = items.known(uri);
  const include = chosen?.filter((item) => items.placeOf(item).uri === uri) ?? (spec ? [spec] : []);
  if (include.length === 0) return undefined;
  const ask = askRows(client, uri, token);
  const now = await ask({ from: 0, count: 0 });
  if ('refused' in now) return undefined;
  const version = `${now.version} ${document.version}`;
  if (version === before) return version;
  const orders = await ordersOf(items, controller.items, { include, exclude });
  const run = controller.createTestRun(new TestRunRequest(include, exclude, profile, true), undefined, false);
  for (const { targets } of orders) await reportRows(items, run, targets, ask);
  run.end();
  return version;
}
