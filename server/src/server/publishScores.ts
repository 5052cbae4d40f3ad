import { onOwnLines } from '../features/onOwnLines.ts';
import type { Seen } from '../features/seen.ts';
import { say } from '../languages/message.ts';
import { type ScoresChanged, scoresChanged } from '../protocol/index.ts';
import { type Desk, isOurs } from './desk.ts';
import { refreshHints } from './refreshHints.ts';
import { activePlace } from './sample/activePlace.ts';
import { sampleLines } from './sample/sampleLines.ts';
import { scoresShown } from './scores/scoresShown.ts';
import { statusOf } from './scores/statusOf.ts';
import { see } from './see.ts';

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
