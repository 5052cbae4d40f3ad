import { type CancellationToken, l10n, TestMessage, type TestRun, type TestRunRequest, Uri, workspace } from 'vscode';
import { type CancelRuns, cancelRuns } from '../../../server/src/protocol/index.ts';
import { graded } from '../graded.ts';
import { askRows } from './askRows.ts';
import { type Order, ordersOf } from './orders.ts';
import { type Reported, reportRows } from './reportRows.ts';
import type { TestParts } from './testParts.ts';

/** Hears what became of one order. */
export type Told = (run: TestRun, order: Order, reported: readonly Reported[]) => void;

/** Has the server grade what was chosen, spec by spec, as a lens does, and tells what came out. */
export async function runTests(
  parts: TestParts,
  request: TestRunRequest,
  token: CancellationToken,
  told: Told,
): Promise<void> {
  const run = parts.controller.createTestRun(request);
  try {
    const orders = await ordersOf(parts.items, parts.controller.items, request);
    for (const { targets } of orders) for (const { item } of targets) run.enqueued(item);
    for (const order of orders) {
      if (token.isCancellationRequested) break;
      await carryOut(parts, run, order, token, told);
    }
  } catch (error) {
    parts.log.error(error as Error);
  } finally {
    run.end();
  }
}

async function carryOut(parts: TestParts, run: TestRun, order: Order, token: CancellationToken, told: Told) {
  const { client, items } = parts;
  const { item, request, targets } = order;
  const open = await keepOpen(Uri.parse(request.uri));
  const stopping = token.onCancellationRequested(() => {
    const stop: CancelRuns = { uri: request.uri };
    void client.sendRequest(cancelRuns, stop);
  });
  try {
    for (const target of targets) run.started(target.item);
    const ended = await graded(client, request);
    if (ended === undefined || ended.state === 'cancelled') return;
    if (ended.message !== undefined) run.appendOutput(`${ended.message}\r\n`);
    if (ended.state !== 'done') return run.errored(item, refusal(ended.message));
    const reported = await reportRows(items, run, targets, askRows(client, request.uri, token));
    for (const each of reported) if ('refused' in each) run.errored(item, refusal(each.refused));
    told(run, order, reported);
  } finally {
    stopping.dispose();
    open.dispose();
  }
}

/** Why a run says nothing of its tests. */
function refusal(reason = ''): TestMessage {
  return new TestMessage(reason || l10n.t('The scores changed again and again; run once more.'));
}

/** The editor closes a document that no tab shows after three minutes. */
const minute = 60_000;

async function keepOpen(uri: Uri) {
  const open = () => workspace.openTextDocument(uri);
  await open();
  const timer = setInterval(() => void open(), minute);
  return { dispose: () => clearInterval(timer) };
}
