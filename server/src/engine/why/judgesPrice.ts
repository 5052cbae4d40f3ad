import type { Node } from '../compile.ts';
import type { Provider } from '../grading.ts';
import { canonical } from '../hash.ts';
import type { Json } from '../json.ts';
import { costOf, isLoopback, priceOf } from '../prices.ts';
import type { Row } from '../sample.ts';
import { estimateUsage } from '../tokens.ts';
import type { EmbedAsk, JudgeAsk } from '../world.ts';
import type { JudgesPrice } from './explanation.ts';

/** What the first round of asks of all judges would take for these rows; undefined where there is no judge. */
export function judgesPrice(
  program: readonly Node[],
  rows: readonly Row[],
  provider: Provider,
): JudgesPrice | undefined {
  const paid = program.flatMap(({ part }) => ('parts' in part || !part.paid ? [] : [part]));
  if (paid.length === 0) return undefined;
  const asks = new Map<string, JudgeAsk | EmbedAsk>();
  for (const row of rows)
    for (const unit of paid) {
      const wanted = unit.asks?.(row, []) ?? [];
      for (const ask of 'flag' in wanted ? [] : wanted)
        if (ask.ask === 'judge' || ask.ask === 'embed') asks.set(canonical(ask as unknown as Json), ask);
    }
  const costs = [...asks.values()].map((ask) => priced(ask, provider));
  const isKnown = costs.every((cost) => cost !== null);
  return { calls: asks.size, cost: isKnown ? costs.reduce<number>((sum, cost) => sum + cost!, 0) : null };
}

function priced(ask: JudgeAsk | EmbedAsk, { baseURL, prices }: Provider): number | null {
  if (isLoopback(baseURL)) return 0;
  return costOf(estimateUsage(ask), prices[ask.model] ?? priceOf(ask.model));
}
