import type { CriterionEffect } from '../engine/effect.ts';
import type { Json } from '../engine/json.ts';
import { shortened } from '../engine/shortened.ts';
import type { PartChange, SpecDiff } from '../engine/specDiff.ts';
import type { Effect } from './diffEffect.ts';
import { count, figure, table } from './text.ts';

/** All of one comparison. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly diff: SpecDiff;
  readonly samples?: string;
  readonly effect?: Effect;
  /** Of the criteria that both have, where runs are compared. */
  readonly criteria?: readonly CriterionEffect[];
}

/** How `diff` prints. */
export const diffFormats: Readonly<Record<string, (comparison: Comparison) => string>> = { text, json };

function json({ before, after, diff, samples, effect, criteria }: Comparison): string {
  const { changes, parts, same } = diff;
  return JSON.stringify(
    {
      before,
      after,
      changes,
      parts,
      same,
      ...(effect && { effect: { samples, ...effect } }),
      ...(criteria && { criteria }),
    },
    null,
    2,
  );
}

function text({ before, after, diff, samples, effect, criteria = [] }: Comparison): string {
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
    ...criterionLines(criteria),
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
  const { rows, bad, errors, before, after, difference, ci95, rose, fell, cost } = effect;
  const interval = ci95 ? ` (95 % interval ${signed(ci95[0])} to ${signed(ci95[1])})` : '';
  return [
    '',
    `${samples}: ${count(rows, 'row')}${errors > 0 ? `, ${errors} without two rewards left out` : ''}${bad > 0 ? `, ${count(bad, 'malformed line')} left out` : ''}`,
    `mean reward  ${figure(before)} → ${figure(after)}, ${signed(difference)}${interval}`,
    ...powerLines(effect),
    `rank order   ${orderText(effect)}`,
    `${rose} rise, ${fell} fall, ${rows - errors - rose - fell} stay`,
    ...mostLines(effect),
    ...(cost === null ? ['cost unknown'] : cost > 0 ? [`$${cost.toFixed(4)}`] : []),
  ];
}

/** A smaller difference may be there and not be seen. */
function powerLines({ rows, errors, detectable }: Effect): readonly string[] {
  if (detectable === null) return [];
  return [`smallest     ${figure(detectable)} is what ${count(rows - errors, 'row')} can show (80 % power, 5 % level)`];
}

function orderText({ kendall_tau, pairs, flipped }: Effect): string {
  if (kendall_tau === null) return 'not told: one of them gives all the same';
  return `Kendall’s τ-b ${figure(kendall_tau)}, ${flipped} of ${count(pairs, 'pair')} reversed`;
}

function criterionLines(criteria: readonly CriterionEffect[]): readonly string[] {
  if (criteria.length === 0) return [];
  const rows = criteria.map(({ id, n, before, after, difference, ci95, detectable }) => {
    const interval = ci95 ? `${signed(ci95[0])} to ${signed(ci95[1])}` : '–';
    return [id, String(n), figure(before), figure(after), signed(difference), interval, figure(detectable)];
  });
  return ['', ...table([['part', 'n', 'before', 'after', 'difference', '95 %', 'can show'], ...rows]).split('\n')];
}

/** The rows whose reward changed most. */
function mostLines({ most }: Effect): readonly string[] {
  if (most.length === 0) return [];
  const rows = most.map(({ id, line, before, after }) => [
    `${id} (line ${line})`,
    figure(before),
    '→',
    figure(after),
    signed(after - before),
  ]);
  return ['', 'changed most', ...table(rows).split('\n')];
}

/** With its sign; a minus is a minus sign. */
function signed(value: number | null): string {
  if (value === null) return figure(value);
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${figure(Math.abs(value))}`;
}
