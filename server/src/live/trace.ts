import { compileRoot, flatten } from '../engine/compile.ts';
import type { Traced, TraceRequest } from '../engine/grading.ts';
import type { Unit } from '../engine/part.ts';
import type { Row } from '../engine/sample.ts';
import type { PythonAsk } from '../engine/world.ts';
import { findSample } from './sample.ts';

/** As `Grading.trace` says. */
export async function trace(
  surroundings: Parameters<typeof findSample>[0],
  request: TraceRequest,
  signal: AbortSignal,
): Promise<Traced | undefined> {
  const { root, source, samples, id, line } = request;
  const named = { ...(id !== undefined && { id }), ...(line !== undefined && { line }) };
  const found = await findSample(surroundings, { samples, ...named }, signal);
  if (!found) return undefined;
  const options = await surroundings.withData(request.options);
  const units = flatten(compileRoot(root, options)).flatMap(({ part }) => ('parts' in part ? [] : [part]));
  const ask = units.map((unit) => askIn(unit, found.row, source)).find((each) => each !== undefined);
  const at = { id: found.row.id, line: found.row.line };
  if (!ask) return at;
  const world = surroundings.host.world({ ...request, provider: nobody, rows: false }, () => undefined);
  const answer = await world.python({ ...ask, traced: true }, signal);
  return { ...at, answer };
}

const nobody = { baseURL: '', concurrency: 1, prices: {} };

function askIn(unit: Unit, row: Row, source: string): PythonAsk | undefined {
  const asks = unit.asks?.(row, []) ?? [];
  if ('flag' in asks) return undefined;
  return asks.find((ask): ask is PythonAsk => ask.ask === 'python' && ask.source === source);
}
