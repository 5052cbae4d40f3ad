import type { BilledUsage } from '../../engine/prices.ts';
import { addUsage } from '../../engine/prices.ts';
import type { Usage } from '../../engine/world.ts';
import type { Attempt } from './attempt.ts';
import { createSignpost } from './signpost.ts';

/** What a run may use; absent means no limit. */
export interface BudgetLimits {
  /** US dollars. A model without a known price is then refused, unless `maxCalls` is there too. */
  readonly maxCost?: number;
  /** Calls that a model answered, or that broke off. */
  readonly maxCalls?: number;
}

/** What has been used. */
export interface Spent {
  /** US dollars for the tokens that the replies reported; null where a model that was used has no known price. */
  readonly cost: number | null;
  /** US dollars, estimated, that calls without a report may have cost besides. */
  readonly uncertain: number;
  /** Calls that a model answered, or that broke off. */
  readonly calls: number;
  /** Tokens by model. */
  readonly usage: Readonly<Record<string, BilledUsage>>;
  /** Models that were used and whose price is not known. */
  readonly unknownPrice: readonly string[];
  /** Why the run stopped, once an ask was turned away for the budget. */
  readonly stopped?: string;
}

/** Money and calls that all askers of a run share. */
export interface Budget {
  /** Sets aside what a call may cost, or says why it must not be made. Waits where calls under way may free enough. */
  readonly reserve: (estimate: Usage, signal: AbortSignal) => Promise<Reservation | { readonly refused: string }>;
  readonly spent: () => Spent;
}

/** `settle` puts what was really used in the place of the estimate; without an attempt the call was broken off. */
export interface Reservation {
  readonly settle: (attempt: Attempt | undefined) => void;
}

/** `cost` is in US dollars, null where the price is not known. */
export function createBudget(limits: BudgetLimits, cost: (usage: Usage) => number | null): Budget {
  const { maxCost = Infinity, maxCalls = Infinity } = limits;
  const settled = createSignpost();
  const ledger = createLedger(cost);
  let stopped: string | undefined;
  let underWay = 0;
  let reserved = 0;

  const shortage = (amount: number): string | undefined => {
    if (ledger.calls() + underWay + 1 > maxCalls) return `the limit of ${maxCalls} model calls`;
    const total = ledger.charged() + reserved + amount;
    return total > maxCost + 1e-12 ? `the budget of $${maxCost} ($${ledger.charged().toFixed(4)} is used)` : undefined;
  };
  return {
    reserve: async (estimate, signal) => {
      const { model } = estimate;
      const price = cost(estimate);
      if (price === null && maxCost !== Infinity && maxCalls === Infinity) return { refused: unpriced(model) };
      const amount = () => Math.max(price ?? 0, ledger.largest(model));
      while (!stopped && underWay > 0 && shortage(amount())) await settled.reached(signal);
      const short = stopped ?? shortage(amount());
      if (short) {
        stopped = short;
        return { refused: `Stopped before the call that would pass ${short}.` };
      }
      const aside = amount();
      underWay++;
      reserved += aside;
      return {
        settle: (attempt) => {
          underWay--;
          reserved -= aside;
          ledger.enter(model, attempt, aside);
          settled.pass();
        },
      };
    },
    spent: () => ({ ...ledger.spent(), ...(stopped !== undefined && { stopped }) }),
  };
}

function unpriced(model: string): string {
  return `The price of \`${model}\` is not known, so the budget cannot be kept. Give its price, or a limit of calls.`;
}

/** The books: what is certain, what is guessed, and what counts against the budget (both). */
function createLedger(cost: (usage: Usage) => number | null) {
  const usage: Record<string, BilledUsage> = {};
  const largest: Record<string, number> = {};
  const unknown = new Set<string>();
  let known = 0;
  let uncertain = 0;
  let calls = 0;

  const enterUsage = (model: string, used: BilledUsage) => {
    usage[model] = addUsage(usage[model], used)!;
    const paid = cost(used);
    if (paid === null) unknown.add(model);
    known += paid ?? 0;
    largest[model] = Math.max(largest[model] ?? 0, paid ?? 0);
  };
  return {
    calls: () => calls,
    charged: () => known + uncertain,
    largest: (model: string) => largest[model] ?? 0,
    enter: (model: string, attempt: Attempt | undefined, aside: number) => {
      const unmetered = !attempt || attempt.unmetered || 'value' in attempt;
      if (attempt?.usage) enterUsage(model, attempt.usage);
      else if (unmetered) uncertain += aside;
      if (attempt?.usage || unmetered) calls++;
    },
    spent: (): Spent => ({
      cost: unknown.size > 0 ? null : known,
      uncertain,
      calls,
      usage: { ...usage },
      unknownPrice: [...unknown],
    }),
  };
}
