import type { Seen } from '../features/seen.ts';
import { publishChanges } from './comparison/publishChanges.ts';
import { type Desk, pullsDiagnostics } from './desk.ts';
import { diagnosticsOf } from './diagnosticsOf.ts';
import type { Known } from './known.ts';
import { publishScores } from './publishScores.ts';
import { refreshDiagnostics } from './refreshDiagnostics.ts';
import { followSample } from './sample/sampleActive.ts';
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
  followSample(desk, seen, () => schedule(desk, uri));
  publishChanges(desk, seen);
}

function sendDiagnostics(desk: Desk, seen: Seen): void {
  const { uri, version } = seen;
  void desk.connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(seen) });
  void desk.lints.want(uri, desk.authoring.piecesIn(seen.tree), () => schedule(desk, uri));
}
