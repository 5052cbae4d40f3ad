import { type CancelRuns, cancelRuns } from '../../../server/src/protocol/index.ts';
import { activeSpec } from '../activeSpec.ts';
import type { Host } from '../host.ts';

/** Stops the runs of the active spec, or all where no spec is active. */
export async function cancel({ client }: Host): Promise<void> {
  const request: CancelRuns = activeSpec() ?? {};
  await (await client).sendRequest(cancelRuns, request);
}
