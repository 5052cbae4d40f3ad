import { compileRoot, flatten } from '../engine/compile.ts';
import type { Replayed, ReplayRequest } from '../engine/grading.ts';
import { findSample } from './sample.ts';

/** As `Grading.replay` says. */
export async function replay(
  surroundings: Parameters<typeof findSample>[0],
  request: ReplayRequest,
  signal: AbortSignal,
): Promise<Replayed | undefined> {
  const { graded, samples, id, line, messages } = request;
  const found = await findSample(surroundings, { samples, id, line, graded }, signal);
  if (!found) return undefined;
  const [root] = graded.roots;
  const options = await surroundings.withData(graded.options);
  const units = flatten(compileRoot(root, options)).flatMap(({ part }) => ('parts' in part ? [] : [part]));
  const [unit] = units.filter(({ paid }) => paid);
  const asks = unit?.asks?.(found.row, []) ?? [];
  const ask = 'flag' in asks ? undefined : asks[0];
  if (!unit || 'flag' in asks || ask?.ask !== 'judge') return undefined;
  const world = surroundings.host.world({ ...graded, ...request, root, options, rows: false }, () => undefined);
  const answer = await world.judge({ ...ask, messages }, signal);
  const now = unit.score(
    found.row,
    asks.map(() => answer),
  );
  return { id: found.row.id, line: found.row.line, former: found.results[0]!, now };
}
