import { type RunsChanged, runsChanged } from '../../protocol/index.ts';
import { type Desk, isOurs } from '../desk.ts';

/** Tells our client that the kept runs of a spec, or of any, have changed. */
export function tellRuns(desk: Desk, uri?: string): void {
  const news: RunsChanged = uri === undefined ? {} : { uri };
  if (isOurs(desk)) void desk.connection.sendNotification(runsChanged, news);
}
