import type { Interval } from '../interval.ts';
import { numberText } from './numberText.ts';

/** The scores that a grader can give: 0 or 1, 0 to 1, or a range of its own. */
export type ScoreDomain =
  | { readonly kind: 'binary'; readonly role?: Role }
  | { readonly kind: 'unit'; readonly role?: Role }
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number; readonly role?: Role };

/** Whether a higher score is better, or worse. */
export type Role = 'helpful' | 'penalty';

/** An input of a formula: between its ends, or, where `binary`, only at them. */
export interface Variable {
  readonly name: string;
  readonly lo: number;
  readonly hi: number;
  readonly binary: boolean;
}

export function variableOf(name: string, domain: ScoreDomain): Variable {
  if (domain.kind === 'range') return { name, lo: domain.lo, hi: domain.hi, binary: false };
  return { name, lo: 0, hi: 1, binary: domain.kind === 'binary' };
}

/** What each variable may be, in the order of the variables. */
export type Box = readonly Interval[];

/** A value for each variable, in their order. */
export type Point = readonly number[];

/** Values by name, as a witness is shown. */
export type Assignment = Readonly<Record<string, number>>;

export function wholeBox(variables: readonly Variable[]): Box {
  return variables.map(({ lo, hi }) => ({ lo, hi }));
}

export function assignmentOf(variables: readonly Variable[], point: Point): Assignment {
  return Object.fromEntries(variables.map(({ name }, index) => [name, point[index] ?? Number.NaN]));
}

/** The most inputs that a message shows. */
const shown = 6;

/** A witness in a message, such as `exact` = 0, `fuzzy` = 1. */
export function scoresText(assignment: Assignment): string {
  const all = Object.entries(assignment);
  const texts = all.slice(0, shown).map(([name, value]) => `\`${name}\` = ${numberText(value)}`);
  return all.length > shown ? `${texts.join(', ')}, …` : texts.join(', ');
}

/** A copy of a list with one entry replaced. */
export function placed<T>(list: readonly T[], index: number, value: T): readonly T[] {
  const copy = list.slice();
  copy[index] = value;
  return copy;
}
