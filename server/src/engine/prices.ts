import type { Usage } from './world.ts';

/** US dollars per million tokens. Where `cachedInput` is absent, cached input costs what input costs. */
export interface Price {
  readonly input: number;
  readonly cachedInput?: number;
  readonly output: number;
  /** For input written to the provider's cache, where that costs more. */
  readonly cacheWrite?: number;
  /** Beyond 272,000 input tokens the whole call costs twice the input and 1.5 times the output. */
  readonly long?: boolean;
}

/** What a call cost: tokens written to the provider's cache are counted in `input` too. */
export type BilledUsage = Usage & { readonly cacheWrite?: number };

/**
 * The day to which the sources of the table speak. They are third-party copies of the page below, not the page itself:
 * a price that matters is worth a look there, and `rewardsmith.judge.prices` goes before the table.
 */
export const PRICES_DATE = '2026-11-05';

/** Where the figures are published (standard tier, no batch, no regional surcharge). */
export const PRICES_SOURCE = 'https://developers.openai.com/api/docs/pricing';

const LONG = { from: 272_000, input: 2, output: 1.5 };

const prices: Readonly<Record<string, Price>> = {
  'gpt-6.1-sol': { input: 2, cachedInput: 0.1, output: 10, long: true },
  'gpt-6.1-terra': { input: 1, cachedInput: 0.05, output: 5, cacheWrite: 1.25, long: true },
  'gpt-6-astra': { input: 10, cachedInput: 1, output: 50, long: true },
  'gpt-6-sol': { input: 2, cachedInput: 0.2, output: 10, cacheWrite: 2.5, long: true },
  'gpt-6-luna': { input: 0.1, cachedInput: 0.01, output: 0.5, cacheWrite: 0.125, long: true },
  'gpt-5.6-sol': { input: 4, cachedInput: 0.4, output: 20, long: true },
  'gpt-5.6-terra': { input: 2, cachedInput: 0.2, output: 12, long: true },
  'gpt-5.6-luna': { input: 0.2, cachedInput: 0.02, output: 1.2, long: true },
  'gpt-5.5': { input: 5, cachedInput: 0.5, output: 30, long: true },
  'gpt-5.4': { input: 2.5, cachedInput: 0.25, output: 15, long: true },
  'gpt-5.4-mini': { input: 0.75, cachedInput: 0.075, output: 4.5 },
  'gpt-5.4-nano': { input: 0.2, cachedInput: 0.02, output: 1.25 },
  'gpt-5.2': { input: 1.75, cachedInput: 0.175, output: 14 },
  'gpt-5.1': { input: 1.25, cachedInput: 0.125, output: 10 },
  'gpt-5': { input: 1.25, cachedInput: 0.125, output: 10 },
  'gpt-5-mini': { input: 0.25, cachedInput: 0.025, output: 2 },
  'gpt-5-nano': { input: 0.05, cachedInput: 0.005, output: 0.4 },
  'gpt-4.1': { input: 2, cachedInput: 0.5, output: 8 },
  'gpt-4.1-mini': { input: 0.4, cachedInput: 0.1, output: 1.6 },
  'gpt-4.1-nano': { input: 0.1, cachedInput: 0.025, output: 0.4 },
  'gpt-4o': { input: 2.5, cachedInput: 1.25, output: 10 },
  'gpt-4o-2024-05-13': { input: 5, output: 15 },
  'gpt-4o-mini': { input: 0.15, cachedInput: 0.075, output: 0.6 },
  o1: { input: 15, cachedInput: 7.5, output: 60 },
  o3: { input: 2, cachedInput: 0.5, output: 8 },
  'o3-mini': { input: 1.1, cachedInput: 0.55, output: 4.4 },
  'o4-mini': { input: 1.1, cachedInput: 0.275, output: 4.4 },
  'text-embedding-3-large': { input: 0.13, output: 0 },
  'text-embedding-3-small': { input: 0.02, output: 0 },
  'text-embedding-ada-002': { input: 0.1, output: 0 },
};

/** The price of a model by its name, dated snapshots included; undefined where it is not in the table. */
export function priceOf(model: string): Price | undefined {
  const name = Object.hasOwn(prices, model) ? model : model.replace(/-\d{4}-\d{2}-\d{2}$/, '');
  return Object.hasOwn(prices, name) ? prices[name] : undefined;
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
