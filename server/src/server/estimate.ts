import { compileRoot, flatten } from '../engine/compile.ts';
import type { Profile } from '../engine/grading.ts';
import type { CompileOptions } from '../engine/kind.ts';
import { costOf, isLoopback, priceOf } from '../engine/prices.ts';
import type { Row } from '../engine/sample.ts';
import type { Root } from '../engine/spec.ts';
import { estimateUsage } from '../engine/tokens.ts';
import type { EmbedAsk, JudgeAsk } from '../engine/world.ts';
import type { Estimate } from '../features/seen.ts';
import type { ServerSettings } from './settings.ts';

/** What a run would ask of models: the first round of the first sample, times the samples. */
export function estimateRun(
  root: Root,
  options: CompileOptions,
  profile: Profile | undefined,
  { judge }: ServerSettings,
): Estimate {
  const units = flatten(compileRoot(root, options)).filter(({ part }) => !('parts' in part) && part.paid);
  const rows = profile?.rows ?? 0;
  if (units.length === 0) return { calls: 0, cost: 0 };
  const asks = profile?.first ? units.flatMap(({ part }) => asksOf(part, profile.first!)) : [];
  const costs = asks.map((ask) => priced(ask, judge));
  const known = profile?.first !== undefined && costs.every((cost) => cost !== null);
  const each = costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
  return { calls: rows * units.length, cost: known ? each * rows : null };
}

function asksOf(part: ReturnType<typeof flatten>[number]['part'], row: Row): (JudgeAsk | EmbedAsk)[] {
  if ('parts' in part || !part.asks) return [];
  const asks = part.asks(row, []);
  return 'flag' in asks ? [] : asks.filter((ask) => ask.ask !== 'python' && ask.ask !== 'sql');
}

function priced(ask: JudgeAsk | EmbedAsk, { baseUrl, prices }: ServerSettings['judge']): number | null {
  if (isLoopback(baseUrl)) return 0;
  return costOf(estimateUsage(ask), prices[ask.model] ?? priceOf(ask.model));
}
