import { setTimeout as delay } from 'node:timers/promises';
import type { Price } from '../../engine/modelTable.ts';
import { costOf, isLoopback, priceOf } from '../../engine/prices.ts';
import { estimateUsage } from '../../engine/tokens.ts';
import type { Asker, EmbedAsk, JudgeAsk, World } from '../../engine/world.ts';
import type { AnswerStore } from '../answerStore.ts';
import { budgeted } from '../budgeted.ts';
import { limited } from '../limited.ts';
import { remembered } from '../remembered.ts';
import { retried } from '../retried.ts';
import type { Attempter } from './attempt.ts';
import type { BudgetLimits, Spent } from './budget.ts';
import { createBudget } from './budget.ts';
import { createOpenAIJudge } from './openai.ts';
import { whilePresent } from './whilePresent.ts';

export interface ModelsOptions {
  /** Address of the provider; its key must be the one entered for it. */
  readonly baseURL: string;
  readonly apiKey: () => Promise<string | undefined>;
  readonly organization?: string;
  readonly project?: string;
  /** Milliseconds that one call may take, 120,000 where absent. */
  readonly timeout?: number;
  /** Most calls under way at once, 16 where absent. */
  readonly concurrency?: number;
  readonly budget: BudgetLimits;
  /** Prices given by the user, by model; they go before the table. */
  readonly prices?: Readonly<Record<string, Price>>;
  /** Absent: nothing is kept. */
  readonly store?: AnswerStore;
  readonly onStoreFault?: (error: unknown) => void;
  /** Clock, dice and waits; the real ones where absent. */
  readonly surroundings?: Surroundings;
}

export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface Models extends Pick<World, 'judge' | 'embed'> {
  readonly spent: () => Spent;
}

/**
 * Models for one run, whose budget they share: what was answered before costs nothing, faults are tried again, and the
 * provider is not asked faster than it admits, nor on and on where it is gone. Each attempt, not each ask, is held
 * against the budget and the limits.
 */
export function createModels(options: ModelsOptions): Models {
  const { baseURL, surroundings = real, timeout = 120_000, concurrency = 16 } = options;
  const { store, onStoreFault = () => {} } = options;
  const provider = createOpenAIJudge({ ...options, timeout, now: surroundings.now });
  const budget = createBudget(options.budget, (usage) => costOf(usage, pricing(options, usage.model)));
  const present = whilePresent({ concurrency, now: surroundings.now });

  const asker = <A extends JudgeAsk | EmbedAsk>(attempter: Attempter<A>): Asker<A> => {
    const careful = present(budgeted(attempter, budget, estimateUsage));
    const patient = retried(limited(careful, { ...surroundings, concurrency }), surroundings);
    return store ? remembered(patient, { store, scope: scopeOf(baseURL), onStoreFault }) : patient;
  };
  return { judge: asker(provider.judge), embed: asker(provider.embed), spent: budget.spent };
}

const free: Price = { input: 0, output: 0, cacheWrite: 0 };

function pricing({ baseURL, prices = {} }: ModelsOptions, model: string): Price | undefined {
  const given = Object.hasOwn(prices, model) ? prices[model] : undefined;
  if (given) return { cacheWrite: given.input, ...given };
  return isLoopback(baseURL) ? free : priceOf(model);
}

/** One address, however it is written. */
function scopeOf(baseURL: string): string {
  return URL.canParse(baseURL) ? new URL(baseURL).href.replace(/\/$/, '') : baseURL;
}

const real: Surroundings = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: async (ms, signal) => {
    await delay(Math.ceil(ms), undefined, { signal }).catch(() => {});
    signal.throwIfAborted();
  },
};
