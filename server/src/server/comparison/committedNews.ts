import { type ChangesFound, type Committed, changesFound } from '../../protocol/index.ts';
import type { Desk } from '../desk.ts';
import { findFiles } from '../namedFiles.ts';
import { schedule } from '../publish.ts';

/** Takes in what the last commit has of a spec; lenses and marks follow. */
export function committedNews(desk: Desk, { uri, text }: Committed): void {
  const { committed, connection, documents } = desk;
  const before = committed.get(uri)?.text ?? null;
  if (before === text) return;
  if (text === null) committed.delete(uri);
  else committed.set(uri, { text });
  const version = documents.specs.get(uri)?.text.version;
  if (text === null && version !== undefined)
    void connection.sendNotification(changesFound, { uri, version, changes: [] } satisfies ChangesFound);
  schedule(desk, uri);
  void findFiles(desk, uri);
  if ((before === null) !== (text === null) && desk.client().capabilities.workspace?.codeLens?.refreshSupport)
    void connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
}
