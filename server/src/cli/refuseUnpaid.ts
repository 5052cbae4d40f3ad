import { compileRoot } from '../engine/compile.ts';
import { isPaid } from '../engine/part.ts';
import type { Root } from '../engine/spec.ts';
import { estimateRun } from '../server/estimate.ts';
import { type Shell, Unusable } from './command.ts';
import { profileOfFile } from './profileOfFile.ts';
import type { GradingSetup } from './runOptions.ts';
import { count } from './text.ts';

/** The samples that would be graded, of them at most `limit`. */
export interface Priced {
  readonly samples: string;
  readonly limit?: number | undefined;
}

/** What would be asked: calls and US dollars, null where a price is not known. */
interface Price {
  readonly calls: number;
  readonly cost: number | null;
}

/**
 * Judges cost money: without a word of the user they are not asked. Where the samples are known, the refusal says how
 * many calls they would take, and for how much, as the editor's lens does.
 */
export async function refuseUnpaid(
  shell: Pick<Shell, 'log'>,
  specs: readonly { readonly roots: readonly Root[]; readonly setup: GradingSetup }[],
  priced?: Priced,
): Promise<void> {
  const paid = specs.flatMap(({ roots, setup }) =>
    setup.budget
      ? []
      : roots.filter((root) => isPaid(compileRoot(root, setup.options).part)).map((root) => ({ root, setup })),
  );
  if (paid.length === 0) return;
  const profile = priced && (await profileOfFile(shell, priced.samples));
  const rows = Math.min(profile?.rows ?? 0, priced?.limit ?? Number.POSITIVE_INFINITY);
  const prices = paid.map(({ root, setup: { options, provider } }) =>
    estimateRun(root, options, profile && { ...profile, rows }, {
      judge: { baseUrl: provider.baseURL, prices: provider.prices },
    }),
  );
  const price = rows > 0 ? `: ${priceWords(sumOf(prices), rows)}` : '';
  throw new Unusable(
    `This spec asks a model${price}. Give --max-cost USD (or --max-calls N, or --yes) to allow it; --max-cost 0 grades what is free.`,
  );
}

function sumOf(prices: readonly Price[]): Price {
  return prices.reduce((sum, { calls, cost }) => ({
    calls: sum.calls + calls,
    cost: sum.cost === null || cost === null ? null : sum.cost + cost,
  }));
}

function priceWords({ calls, cost }: Price, rows: number): string {
  const asked = `about ${count(calls, 'call')} for ${count(rows, 'sample')}`;
  if (cost === null) return `${asked}, at a price that is not known (--price IN,OUT tells it)`;
  return cost === 0 ? `${asked}, which cost nothing` : `${asked}, about $${cost.toFixed(4)}`;
}
