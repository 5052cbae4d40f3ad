import { compileRoot, flatten } from '../engine/compile.ts';
import { findField } from '../engine/findField.ts';
import type { Profile } from '../engine/grading.ts';
import type { CompileOptions } from '../engine/kind.ts';
import type { Member, Part } from '../engine/part.ts';
import { costOf, isLoopback, priceOf } from '../engine/prices.ts';
import { judgedIn } from '../engine/rubric/judgedIn.ts';
import type { Row } from '../engine/sample.ts';
import type { Root } from '../engine/spec.ts';
import { valueAt } from '../engine/text.ts';
import { estimateUsage } from '../engine/tokens.ts';
import type { EmbedAsk, JudgeAsk } from '../engine/world.ts';
import type { Estimate } from '../features/seen.ts';
import type { ServerSettings } from './settings.ts';

/** What the prices of judges hang on. */
interface Priced {
  readonly judge: Pick<ServerSettings['judge'], 'baseUrl' | 'prices'>;
}

/**
 * What a run would ask of models: the first round of the first sample, times the samples. What units share is asked
 * once; a unit that asks nothing about the first sample counts as one call. Criteria that stand in the rows are counted
 * in all of them, and cost what those of the first sample do.
 */
export function estimateRun(
  root: Root,
  options: CompileOptions,
  profile: Profile | undefined,
  settings: Priced,
): Estimate {
  return estimateMember(compileRoot(root, options), profile, settings);
}

/** The same of what is compiled already. */
export function estimateMember(member: Member, profile: Profile | undefined, { judge }: Priced): Estimate {
  const units = flatten(member).filter(({ part }) => !('parts' in part) && (part.paid || part.listed));
  if (units.length === 0) return { calls: 0, cost: 0 };
  const asked = units.map(({ part }) => (profile?.first ? asksOf(part, profile.first) : []));
  const times = new Map(asked.flatMap((asks, index) => asks.map((ask) => [ask, timesOf(units[index]!.part, profile)])));
  const mute = units.filter((_, index) => asked[index]!.length === 0);
  const silent = mute.map(({ part }) => timesOf(part, profile));
  const isUnseen = mute.some(({ part }, index) => 'listed' in part && silent[index]! > 0);
  const costs = [...times].map(([ask, count]) => [priced(ask, judge), count] as const);
  const known = times.size > 0 && costs.every(([cost]) => cost !== null) && !isUnseen;
  const calls = [...times.values(), ...silent].reduce((sum, count) => sum + count, 0);
  const each = costs.reduce((sum, [cost, count]) => sum + (cost ?? 0) * count, 0);
  return calls === 0 ? { calls: 0, cost: 0 } : { calls: Math.ceil(calls), cost: known ? each : null };
}

/** How often what a unit asks about the first sample is asked in all. */
function timesOf(part: Part, profile: Profile | undefined): number {
  const rows = profile?.rows ?? 0;
  const path = 'parts' in part ? undefined : part.listed;
  const found = path && profile ? findField(profile, path) : undefined;
  if (!path || !profile?.first || found?.state !== 'known') return rows;
  const first = judgedIn(valueAt(profile.first, path));
  const { judged = 0, count } = found.field;
  return (judged * Math.min(1, rows / count)) / Math.max(1, first);
}

function asksOf(part: ReturnType<typeof flatten>[number]['part'], row: Row): (JudgeAsk | EmbedAsk)[] {
  if ('parts' in part || !part.asks) return [];
  const asks = part.asks(row, []);
  return 'flag' in asks ? [] : asks.filter((ask) => ask.ask === 'judge' || ask.ask === 'embed');
}

function priced(ask: JudgeAsk | EmbedAsk, { baseUrl, prices }: Priced['judge']): number | null {
  if (isLoopback(baseUrl)) return 0;
  return costOf(estimateUsage(ask), prices[ask.model] ?? priceOf(ask.model));
}
