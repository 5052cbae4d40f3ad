import type { GradingHost, RowsRequest, SamplesSource } from '../engine/grading.ts';
import { orderRows } from '../engine/rows/orderRows.ts';
import { rowSays } from '../engine/rows/rowSays.ts';
import { type RowsWindow, rowsWindow } from '../engine/rows/rowsWindow.ts';
import { type RowTest, testOf, textsOf } from '../engine/rows/testOf.ts';
import { chunksOf, until } from '../formats/samples/chunksOf.ts';
import { readSamples } from '../formats/samples/jsonl.ts';
import type { Held, Sessions } from './sessions.ts';
import type { HeldTable, Tables } from './tables.ts';

/** What the windows of one thread are taken from. */
export interface RowsThread {
  readonly host: GradingHost;
  readonly sessions: Sessions;
  readonly tables: Tables;
}

/** As `Grading.rows` says. */
export async function rows(
  { host, sessions, tables }: RowsThread,
  request: RowsRequest,
  signal: AbortSignal,
): Promise<RowsWindow | undefined> {
  const held: Held = sessions.open(request.session);
  const table = await tables.of(held, request);
  signal.throwIfAborted();
  if (!table) return undefined;
  return rowsWindow(table.table, await orderOf(host, table, request, signal), request.window);
}

/** The latest order is held: windows of one order follow each other. */
async function orderOf(
  host: GradingHost,
  held: HeldTable,
  { filter, sort, samples }: RowsRequest,
  signal: AbortSignal,
): Promise<Uint32Array> {
  const name = JSON.stringify([filter, sort]);
  if (held.order?.name === name) return held.order.rows;
  const texts = filter ? textsOf(filter).map((text) => text.toLowerCase()) : [];
  const said = await saidIn(host, held, { texts, samples }, signal);
  const says = (text: string): RowTest => {
    const found = said.get(text.toLowerCase())!;
    return (row) => found[row] === 1;
  };
  const test = filter && testOf(held.table, filter, says);
  held.order = { name, rows: orderRows(held.table, test, sort) };
  return held.order.rows;
}

interface Search {
  readonly texts: readonly string[];
  readonly samples: SamplesSource;
}

/** Where texts stand: the samples are read once for those that were not looked for last. */
async function saidIn(
  host: GradingHost,
  held: HeldTable,
  { texts, samples }: Search,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const known = new Map(texts.flatMap((text) => (held.said.has(text) ? [[text, held.said.get(text)!] as const] : [])));
  const wanted = texts.filter((text) => !known.has(text));
  const count = held.table.rows.length;
  for (const text of wanted) known.set(text, new Uint8Array(count));
  let at = 0;
  if (wanted.length > 0)
    for await (const batch of readSamples(until(signal, chunksOf(host, samples)))) {
      for (const row of batch.rows) {
        for (const text of wanted) if (at < count && rowSays(row, text)) known.get(text)![at] = 1;
        at++;
      }
      await host.turn();
    }
  held.said = known;
  return known;
}
