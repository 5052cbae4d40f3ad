import { canonical } from './hash.ts';
import type { Json, JsonObject } from './json.ts';
import type { SpecPart } from './specParts.ts';

/** One key of a part that another spec writes another way; undefined where it is absent. */
export interface KeyChange {
  /** Such as `number.tolerance`. */
  readonly key: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** How the meaning of one part differs between two specs; `id` is the one after, but for what was removed. */
export type PartChange =
  | { readonly change: 'added'; readonly id: string }
  | { readonly change: 'removed'; readonly id: string }
  /** `keys` is empty where only what it takes from around it differs, such as the rubric's judge. */
  | { readonly change: 'meaning'; readonly id: string; readonly keys: readonly KeyChange[] }
  | { readonly change: 'renamed'; readonly id: string; readonly before: string }
  | {
      readonly change: 'moved';
      readonly id: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  | {
      readonly change: 'points';
      readonly id: string;
      readonly before: Json | undefined;
      readonly after: Json | undefined;
    }
  | {
      readonly change: 'gate';
      readonly id: string;
      readonly before: Json | undefined;
      readonly after: Json | undefined;
    };

/** How two specs differ in meaning; the whole of a spec has the id ``. */
export interface SpecDiff {
  readonly changes: readonly PartChange[];
  /** How many parts below the whole there are after, and how many of them mean and count the same, whatever their id. */
  readonly parts: number;
  readonly same: number;
}

type Pairing = ReadonlyMap<SpecPart, SpecPart>;

/** A part of the spec after, what it was before, and how its meaning differs. */
export interface PartDiff {
  readonly part: SpecPart;
  /** Undefined for what was added. */
  readonly before: SpecPart | undefined;
  readonly changes: readonly PartChange[];
}

/** How two specs differ part by part, the whole first; `removed` is of the spec before. */
export interface PartDiffs {
  readonly parts: readonly PartDiff[];
  readonly removed: readonly SpecPart[];
}

/** Compares the parts of two specs: those of one id, then those that mean the same under another. */
export function partDiffs(before: readonly SpecPart[], after: readonly SpecPart[]): PartDiffs {
  const pairs = paired(before, after);
  const kept = new Set(pairs.values());
  const parts = after.map((part) => ({ part, before: pairs.get(part), changes: changesOf(pairs.get(part), part) }));
  return { parts, removed: before.filter((part) => !kept.has(part)) };
}

/** All changes of two specs, the removed parts last. */
export function specDiff(before: readonly SpecPart[], after: readonly SpecPart[]): SpecDiff {
  const { parts, removed } = partDiffs(before, after);
  const gone = removed.map(({ id }) => ({ change: 'removed' as const, id }));
  return {
    changes: [...parts.flatMap(({ changes }) => changes), ...gone],
    parts: after.length - 1,
    same: parts.slice(1).filter(isSame).length,
  };
}

/** Whether a part means and counts the same, whatever its id. */
export function isSame({ changes }: PartDiff): boolean {
  return changes.every(({ change }) => change === 'renamed');
}

/** The part before of each part after that has one; the wholes are each other's. */
function paired(before: readonly SpecPart[], after: readonly SpecPart[]): Pairing {
  const free = new Set(before.slice(1));
  const pairs = new Map([[after[0]!, before[0]!]]);
  const pair = (part: SpecPart, fits: (other: SpecPart) => boolean) => {
    const found = pairs.has(part) ? undefined : first(free, (other) => other.isGroup === part.isGroup && fits(other));
    if (!found) return;
    pairs.set(part, found);
    free.delete(found);
  };
  for (const part of after) pair(part, (other) => other.id === part.id && String(other.within) === String(part.within));
  for (const part of after) pair(part, (other) => other.id === part.id);
  for (const part of after) pair(part, (other) => other.hash === part.hash);
  return pairs;
}

function first(parts: Iterable<SpecPart>, fits: (part: SpecPart) => boolean): SpecPart | undefined {
  for (const part of parts) if (fits(part)) return part;
  return undefined;
}

function changesOf(before: SpecPart | undefined, after: SpecPart): readonly PartChange[] {
  const { id } = after;
  if (!before) return [{ change: 'added', id }];
  const keys = keyChanges(before.own, after.own);
  const differs = after.isGroup ? keys.length > 0 : before.hash !== after.hash;
  const isMoved = String(before.within) !== String(after.within);
  return [
    ...(before.id === id ? [] : [{ change: 'renamed' as const, id, before: before.id }]),
    ...(isMoved ? [{ change: 'moved' as const, id, before: before.within, after: after.within }] : []),
    ...(differs ? [{ change: 'meaning' as const, id, keys }] : []),
    ...(['points', 'gate'] as const).flatMap((change) =>
      before[change] === after[change] ? [] : [{ change, id, before: before[change], after: after[change] }],
    ),
  ];
}

function keyChanges(before: JsonObject, after: JsonObject): readonly KeyChange[] {
  const [old, young] = [new Map(leaves(before, '')), new Map(leaves(after, ''))];
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((key) => {
    const [one, other] = [old.get(key), young.get(key)];
    const isSame = one !== undefined && other !== undefined && canonical(one) === canonical(other);
    return isSame ? [] : [{ key, before: one, after: other }];
  });
}

/** The values inside objects by their paths; a list is one value. */
function leaves(value: Json, path: string): readonly (readonly [string, Json])[] {
  const isHolder = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isHolder) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}
