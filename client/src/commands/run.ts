import type { RunGraders } from '../../../server/src/protocol/index.ts';
import { grade } from '../grade.ts';
import { graderAtCursor } from '../graderAtCursor.ts';
import type { Host } from '../host.ts';

/** Runs what a lens or link names; from the palette, the grader at the cursor. */
export async function run(host: Host, request?: RunGraders): Promise<void> {
  const wanted = request ?? (await graderAtCursor());
  if (wanted !== undefined) await grade(host, wanted);
}
