import type { Json } from '../engine/json.ts';
import { shortened } from '../engine/shortened.ts';
import type { PartChange, SpecDiff } from '../engine/specDiff.ts';
import type { Effect } from './diffEffect.ts';
import { count, figure } from './text.ts';

/** All of one comparison. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly diff: SpecDiff;
  readonly samples?: string;
  readonly effect?: Effect;
}

/** How `diff` prints. */
export const diffFormats: Readonly<Record<string, (comparison: Comparison) => string>> = { text, json };

function json({ before, after, diff, samples, effect }: Comparison): string {
  const { changes, parts, same } = diff;
  return JSON.stringify(
    { before, after, changes, parts, same, ...(effect && { effect: { samples, ...effect } }) },
    null,
    2,
  );
}

function text({ before, after, diff, samples, effect }: Comparison): string {
  const { changes, parts, same } = diff;
  const lines = changes.flatMap((change) => describe(change).map((facts) => [nameOf(change), ...facts] as const));
  const widths = [0, 1].map((column) => Math.max(0, ...lines.map((line) => line[column]!.length)));
  const table = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const total = `${same} of ${count(parts, 'part')} mean and count the same.`;
  return [
    `${before} → ${after}`,
    '',
    ...(table.length > 0 ? [...table, ''] : []),
    total,
    ...effectLines(samples, effect),
  ].join('\n');
}

function nameOf({ id }: PartChange): string {
  return id === '' ? '(the whole)' : id;
}

type Facts = readonly (readonly [what: string, how: string])[];

/** Each line of a change: what it is, and from what to what. */
function describe(change: PartChange): Facts {
  return describers[change.change](change as never);
}

const describers: { readonly [C in PartChange['change']]: (change: Extract<PartChange, { change: C }>) => Facts } = {
  added: () => [['added', '']],
  removed: () => [['removed', '']],
  renamed: ({ before }) => [['renamed', `was ${before}`]],
  moved: ({ before, after }) => [['moved', `${place(before)} → ${place(after)}`]],
  meaning: ({ keys }) =>
    keys.length === 0
      ? [['changed', 'by what it takes from around it']]
      : keys.map(({ key, before, after }) => ['changed', `${key}: ${shown(before)} → ${shown(after)}`]),
  points: ({ before, after }) => [['points', `${shown(before)} → ${shown(after)}`]],
  gate: ({ before, after }) => [['gate', `${shown(before)} → ${shown(after)}`]],
};

function place(within: readonly string[]): string {
  return within.length === 0 ? 'top' : within.join(' › ');
}

function shown(value: Json | undefined): string {
  return value === undefined ? '–' : shortened(JSON.stringify(value), 80);
}

function effectLines(samples: string | undefined, effect: Effect | undefined): readonly string[] {
  if (!effect) return [];
  const { rows, bad, errors, before, after, difference, ci95, kendall_tau, rose, fell, cost } = effect;
  const interval = ci95 ? ` (95 % interval ${signed(ci95[0])} to ${signed(ci95[1])})` : '';
  return [
    '',
    `${samples}: ${count(rows, 'row')}${errors > 0 ? `, ${errors} without two rewards left out` : ''}${bad > 0 ? `, ${count(bad, 'malformed line')} left out` : ''}`,
    `mean reward  ${figure(before)} → ${figure(after)}, ${signed(difference)}${interval}`,
    `rank order   ${kendall_tau === null ? 'not told: one of them gives all the same' : `Kendall’s τ-b ${figure(kendall_tau)}`}`,
    `${rose} rise, ${fell} fall, ${rows - errors - rose - fell} stay`,
    ...(cost === null ? ['cost unknown'] : cost > 0 ? [`$${cost.toFixed(4)}`] : []),
  ];
}

/** With its sign; a minus is a minus sign. */
function signed(value: number | null): string {
  if (value === null) return figure(value);
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${figure(Math.abs(value))}`;
}
