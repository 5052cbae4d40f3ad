import type { RunPair } from './runPair.ts';
import type { PartDiffs } from './specDiff.ts';

/** The graders and criteria that two texts of a spec both have, the whole left out. */
export function pairedCriteria({ parts }: PartDiffs): RunPair['criteria'] {
  return parts.flatMap(({ part, before }) =>
    before && part.id !== '' ? [{ id: part.id, before: before.path, after: part.path }] : [],
  );
}
