import type { Exact } from './exact.ts';
import { exactJson } from './exactJson.ts';
import { foldCase } from './foldCase.ts';
import { quoted } from './quoted.ts';

/** The values of `score` with what each means. */
export const setScores = {
  exact: 'Score 1 where both sets are the same, else 0 (default).',
  jaccard: 'What both have over what either has.',
  f1: 'Twice what both have over the sum of their sizes.',
};

export interface SetForm {
  readonly score?: keyof typeof setScores | undefined;
  readonly multiset?: boolean | undefined;
  readonly fold_case?: boolean | undefined;
  readonly trim?: boolean | undefined;
}

/** How often each member, as text, stands in a set. */
type Counts = ReadonlyMap<string, number>;

/** Compares two sets by their members as texts; the note says what is missing and what too much. */
export function compareSets(
  found: readonly Exact[],
  wanted: readonly Exact[],
  form: SetForm,
): { readonly score: number; readonly note: string } {
  const [left, right] = [countsOf(found, form), countsOf(wanted, form)];
  const [missing, extra] = [beyond(right, left), beyond(left, right)];
  const score = measures[form.score ?? 'exact'](sizeOf(left), sizeOf(right), sizeOf(extra));
  const lacks = [...words('missing', missing), ...words('too much', extra)].join('; ');
  return { score, note: lacks ? `In the set, ${lacks}.` : 'Both sets have the same members.' };
}

type Measure = (found: number, wanted: number, extra: number) => number;

/** By sizes: what was found, what was wanted, and how much of what was found is too much. */
const measures: Readonly<Record<keyof typeof setScores, Measure>> = {
  exact: (found, wanted, extra) => (extra === 0 && found === wanted ? 1 : 0),
  jaccard: (found, wanted, extra) => (wanted + extra === 0 ? 1 : (found - extra) / (wanted + extra)),
  f1: (found, wanted, extra) => (found + wanted === 0 ? 1 : (2 * (found - extra)) / (found + wanted)),
};

/** A member as the text by which it is compared. */
export function memberOf(member: Exact, { fold_case = false, trim = true }: SetForm): string {
  const text = typeof member === 'string' ? member : exactJson(member);
  const bare = trim ? text.trim() : text;
  return fold_case ? foldCase(bare) : bare;
}

function countsOf(members: readonly Exact[], form: SetForm): Counts {
  const { multiset = false } = form;
  const counts = new Map<string, number>();
  for (const member of members) {
    const key = memberOf(member, form);
    counts.set(key, multiset ? (counts.get(key) ?? 0) + 1 : 1);
  }
  return counts;
}

function sizeOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** What the first has more of than the second. */
function beyond(first: Counts, second: Counts): Counts {
  const rest = [...first].map(([member, count]) => [member, count - (second.get(member) ?? 0)] as const);
  return new Map(rest.filter(([, count]) => count > 0));
}

function words(what: string, members: Counts): string[] {
  if (members.size === 0) return [];
  const shown = [...members.keys()].slice(0, 5).map(quoted);
  const more = members.size > shown.length ? ` and ${members.size - shown.length} more` : '';
  return [`${what}: ${shown.join(', ')}${more}`];
}
