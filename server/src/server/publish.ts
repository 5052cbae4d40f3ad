import { pathToFileURL } from 'node:url';
import { lspDiagnostic } from '../features/diagnostics.ts';
import { scoreLines } from '../features/scoreLines.ts';
import { type ScoresChanged, scoresChanged } from '../protocol.ts';
import { type Desk, isOurs } from './desk.ts';
import type { Known } from './known.ts';
import { see } from './see.ts';
import { compileOptions } from './settings.ts';
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
  const version = desk.documents.specs.get(uri)!.text.version;
  const diagnostics = seen.diagnostics.map((fault) => lspDiagnostic(seen, fault));
  void desk.connection.sendDiagnostics({ uri, version, diagnostics });
  publishScores(desk, uri, seen);
}

/** Says what stands at the line ends of a spec, to a client that can show it. */
export function publishScores(desk: Desk, uri: string, seen = see(desk, uri)): void {
  const state = desk.known.get(uri);
  const document = desk.documents.specs.get(uri);
  if (!state || !document || !seen || !isOurs(desk)) return;
  const roots = desk.authoring.roots(document.tree);
  const shown = state.scores.shown(seen, roots, compileOptions(state.settings), state.profile);
  const samples = state.samples ? pathToFileURL(state.samples).href : '';
  const scores = scoreLines(seen, shown, samples, state.settings.scores.style);
  const message: ScoresChanged = { uri, version: document.text.version, scores, status: statusOf(scores) };
  void desk.connection.sendNotification(scoresChanged, message);
}
