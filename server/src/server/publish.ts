import { onOwnLines } from '../features/onOwnLines.ts';
import type { Seen } from '../features/seen.ts';
import { say } from '../languages/message.ts';
import { type ScoresChanged, scoresChanged } from '../protocol/index.ts';
import { publishChanges } from './comparison/publishChanges.ts';
import { type Desk, isOurs, pullsDiagnostics } from './desk.ts';
import { diagnosticsOf } from './diagnosticsOf.ts';
import type { Known } from './known.ts';
import { refreshDiagnostics } from './refreshDiagnostics.ts';
import { refreshHints } from './refreshHints.ts';
import { activePlace, followSample } from './sample/sampleActive.ts';
import { sampleLines } from './sample/sampleLines.ts';
import { scoresShown } from './scores/scoresShown.ts';
import { statusOf } from './scores/statusOf.ts';
import { see } from './see.ts';

/** Publishes a spec's diagnostics and scores soon: a burst of keystrokes is answered once, for the last of them. */
export function schedule(desk: Desk, uri: string): void {
  const state = desk.known.get(uri);
  if (!state) return;
  state.changes++;
  if (state.scheduled) return;
  state.scheduled = true;
  publishWhenStill(desk, uri, state);
}

/** Waits two turns, because the connection hands over one message a turn: only then does the next one count. */
function publishWhenStill(desk: Desk, uri: string, state: Known): void {
  const { changes } = state;
  const look = () => {
    if (state.changes !== changes) return publishWhenStill(desk, uri, state);
    state.scheduled = false;
    if (desk.known.get(uri) === state) publish(desk, uri);
  };
  setImmediate(() => setImmediate(look));
}

function publish(desk: Desk, uri: string): void {
  const seen = see(desk, uri);
  if (!seen) return;
  if (pullsDiagnostics(desk)) refreshDiagnostics(desk, seen);
  else sendDiagnostics(desk, seen);
  const { live } = desk.known.get(uri)!;
  if (!live?.follow(seen)) publishScores(desk, uri, seen);
  followSample(desk, seen);
  publishChanges(desk, seen);
}

function sendDiagnostics(desk: Desk, seen: Seen): void {
  const { uri, version } = seen;
  void desk.connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(seen) });
  void desk.lints.want(uri, desk.authoring.piecesIn(seen.tree), () => schedule(desk, uri));
}

/** Says what stands at the line ends of a spec; a client that cannot show it is told to ask for its hints. */
export function publishScores(desk: Desk, uri: string, seen = see(desk, uri)): void {
  const document = desk.documents.specs.get(uri);
  if (!document || !seen) return;
  if (isOurs(desk)) sendScores(desk, seen, document.text.version);
  else refreshHints(desk);
}

function sendScores(desk: Desk, seen: Seen, version: number): void {
  const { uri } = seen;
  const scores = scoresShown(desk, seen);
  const status = statusOf(scores, desk.words);
  const unread = seen.tree.faults.length > 0 && { unread: desk.words(say`stale`) };
  const state = desk.known.get(uri);
  const sample = state && activePlace(state);
  const lines = onOwnLines(seen, sampleLines(desk, seen, scores));
  const message: ScoresChanged = { uri, version, scores: lines, status, ...(sample && { sample }), ...unread };
  void desk.connection.sendNotification(scoresChanged, message);
}
