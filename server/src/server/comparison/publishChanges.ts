import { meaningChanges } from '../../features/comparison/meaningChanges.ts';
import type { Seen } from '../../features/seen.ts';
import { type ChangesFound, changesFound } from '../../protocol/index.ts';
import { type Desk, isOurs } from '../desk.ts';
import { see } from '../see.ts';
import { rootDiffs } from './committedSpec.ts';

/** Milliseconds without a keystroke: comparing takes longer than what must be said at once, and nobody who types waits. */
const pause = 300;

/** Says soon what of a spec means something else than in the last commit. Of a text that cannot be read it says nothing. */
export function publishChanges(desk: Desk, { uri, tree }: Seen): void {
  const state = desk.known.get(uri);
  if (!state || !isOurs(desk) || !desk.committed.has(uri)) return;
  clearTimeout(state.marking);
  if (tree.faults.length === 0) state.marking = setTimeout(() => sendChanges(desk, uri), pause).unref();
}

function sendChanges(desk: Desk, uri: string): void {
  const [seen, document] = [see(desk, uri), desk.documents.specs.get(uri)];
  const diffs = document && rootDiffs(desk, document);
  if (!seen || !diffs) return;
  const changes = meaningChanges(
    seen,
    diffs.map((each) => each.diffs),
  );
  const message: ChangesFound = { uri, version: seen.version, changes };
  void desk.connection.sendNotification(changesFound, message);
}
