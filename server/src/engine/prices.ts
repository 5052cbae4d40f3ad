import { factsOf } from './models.ts';
import { type Price, sources } from './modelTable.ts';
import type { Usage } from './world.ts';

/** What a call cost: tokens written to the provider's cache are counted in `input` too. */
export type BilledUsage = Usage & { readonly cacheWrite?: number };

/**
 * The day to which the sources of the prices speak. They are third-party copies of the page below, not the page itself:
 * a price that matters is worth a look there, and `rewardsmith.judge.prices` goes before the table.
 */
export const PRICES_DATE = sources.prices.date;

/** Where the figures are published (standard tier, no batch, no regional surcharge). */
export const PRICES_SOURCE = 'https://developers.openai.com/api/docs/pricing';

const LONG = { from: 272_000, input: 2, output: 1.5 };

/** The price of a model by its name, dated snapshots included; undefined where it is not in the table. */
export function priceOf(model: string): Price | undefined {
  return factsOf(model)?.price?.value;
}

/** US dollars that a call cost at a price; null where the price of what it used is not known. */
export function costOf(usage: BilledUsage, price: Price | undefined): number | null {
  const written = usage.cacheWrite ?? 0;
  if (!price || (written > 0 && price.cacheWrite === undefined)) return null;
  const long = price.long && usage.input > LONG.from;
  const plain = usage.input - usage.cachedInput - written;
  const cached = usage.cachedInput * (price.cachedInput ?? price.input);
  const input = plain * price.input + cached + written * (price.cacheWrite ?? 0);
  const output = usage.output * price.output;
  return (input * (long ? LONG.input : 1) + output * (long ? LONG.output : 1)) / 1_000_000;
}

/** Two calls of one model as one. */
export function addUsage(left: BilledUsage | undefined, right: BilledUsage | undefined): BilledUsage | undefined {
  if (!left || !right) return left ?? right;
  const cacheWrite = (left.cacheWrite ?? 0) + (right.cacheWrite ?? 0);
  return {
    model: left.model,
    input: left.input + right.input,
    cachedInput: left.cachedInput + right.cachedInput,
    output: left.output + right.output,
    ...(cacheWrite > 0 && { cacheWrite }),
  };
}

/** Whether an address is this machine's own, where a call costs nothing. */
export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const host = new URL(address).hostname;
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(host);
}
