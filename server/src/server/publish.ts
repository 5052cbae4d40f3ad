import type { Seen } from '../features/seen.ts';
import { type ScoresChanged, scoresChanged } from '../protocol.ts';
import { type Desk, isOurs, pullsDiagnostics } from './desk.ts';
import { diagnosticsOf } from './diagnosticsOf.ts';
import type { Known } from './known.ts';
import { piecesIn } from './pieces.ts';
import { refreshDiagnostics } from './refreshDiagnostics.ts';
import { refreshHints } from './refreshHints.ts';
import { scoresShown } from './scoresShown.ts';
import { see } from './see.ts';
import { statusOf } from './statusOf.ts';

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
  publishScores(desk, uri, seen);
}

function sendDiagnostics(desk: Desk, seen: Seen): void {
  const { uri, version } = seen;
  void desk.connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(seen) });
  void desk.lints.want(uri, piecesIn(seen.tree, desk.authoring), () => schedule(desk, uri));
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
  const message: ScoresChanged = { uri, version, scores, status: statusOf(scores, desk.words) };
  void desk.connection.sendNotification(scoresChanged, message);
}
