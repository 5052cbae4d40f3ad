import { type Message, say } from '../../../../languages/message.ts';
import { memberOf, type SetForm } from '../compareSets.ts';
import type { Exact } from '../exact.ts';
import { exactJson } from '../exactJson.ts';
import { quoted } from '../quoted.ts';

/** A list with the members wanted, those that it has in their order, and in sentences what was done to it. */
export interface MendedSet {
  readonly members: readonly Exact[];
  readonly sentences: readonly Message[];
}

/** Leaves out what is too much and adds what is missing. */
export function mendedSet(found: readonly Exact[], wanted: readonly Exact[], form: SetForm): MendedSet {
  const left = wanted.map((member) => ({ member, key: memberOf(member, form) }));
  const known = new Set(left.map(({ key }) => key));
  const isRepeat = (key: string) => !form.multiset && known.has(key);
  const kept = found.filter((member) => {
    const key = memberOf(member, form);
    const at = left.findIndex((each) => each.key === key);
    if (at >= 0) left.splice(at, 1);
    return at >= 0 || isRepeat(key);
  });
  const gone = found.filter((member) => !kept.includes(member));
  const missing = left.filter(({ key }) => form.multiset || !kept.some((member) => memberOf(member, form) === key));
  const sentences = [
    ...gone.map((member) => say`Remove ${shown(member)}.`),
    ...missing.map(({ member }) => say`Add ${shown(member)}.`),
  ];
  return { members: [...kept, ...missing.map(({ member }) => member)], sentences };
}

function shown(member: Exact): string {
  return quoted(typeof member === 'string' ? member : exactJson(member));
}
