import { bareList, containers } from '../engine/containers.ts';
import { kindOf } from '../engine/graders/index.ts';
import type { Kind } from '../engine/kind.ts';
import type { Setting } from '../engine/place.ts';
import type { Node, Path, Slot, Tree } from './tree.ts';

/** A grader found in a text. */
export interface Site {
  readonly path: Path;
  /** Where it begins in the text. */
  readonly at: number;
  readonly node: Node;
  /** Absent where `type` names none. */
  readonly kind?: Kind;
  /** What its container says of the place; absent for a bare grader. */
  readonly setting?: Setting;
  /** It stands inside a `multi`, under this key. */
  readonly key?: string;
  /** The graders inside it, in order. */
  readonly children: readonly Site[];
}

/** The graders of one container. */
export interface Found {
  readonly form: 'grader' | 'criteria';
  readonly path: Path;
  readonly at: number;
  readonly node: Node;
  readonly sites: readonly Site[];
}

/** Finds the graders where they are: bare, in a list, or inside a body that the platforms take. */
export function findGraders(tree: Tree): readonly Found[] {
  const { root } = tree;
  if (!root) return [];
  if (root.node.kind === 'array') return [found(root, bareList.path, bareList.setting, true)];
  const inside = containers.flatMap(({ path, setting, list }) => {
    const slot = follow(root, path);
    return slot ? [found(slot, path, setting, list)] : [];
  });
  return inside.length > 0 ? inside.slice(0, 2) : [found(root, [], undefined, false)];
}

function found(slot: Slot, path: Path, setting: Setting | undefined, list: boolean): Found {
  const form = list ? 'criteria' : 'grader';
  const slots = list ? (slot.node.items ?? []).map((item, index) => [child(slot, item), index] as const) : [];
  const sites = list
    ? slots.map(([item, index]) => siteAt(item, [...path, index], setting))
    : [siteAt(slot, path, setting)];
  return { form, path, at: slot.at, node: slot.node, sites };
}

function siteAt(slot: Slot, path: Path, setting?: Setting, key?: string): Site {
  const kind = kindOf(entryOf(slot, 'type')?.node.value);
  const map = kind?.children === undefined ? undefined : entryOf(slot, kind.children);
  const children = (map && isGrader(map) ? [] : (map?.node.entries ?? [])).flatMap(({ key: name, value }) => {
    const text = String(name.node.value);
    return value ? [siteAt(child(map!, value), [...path, kind!.children!, text], setting, text)] : [];
  });
  return {
    path,
    at: slot.at,
    node: slot.node,
    children,
    ...(kind && { kind }),
    ...(setting && { setting }),
    ...(key !== undefined && { key }),
  };
}

/** Whether a grader stands where a map of graders should. */
function isGrader(slot: Slot): boolean {
  return entryOf(slot, 'type')?.node.kind === 'string';
}

function child(parent: Slot, slot: Slot): Slot {
  return { at: parent.at + slot.at, node: slot.node };
}

/** The value under a key, placed like its object; undefined where there is none. */
export function entryOf(slot: Slot, key: string): Slot | undefined {
  const value = slot.node.entries?.findLast((entry) => entry.key.node.value === key)?.value;
  return value && child(slot, value);
}

function follow(root: Slot, path: Path): Slot | undefined {
  return path.reduce<Slot | undefined>((slot, key) => slot && entryOf(slot, String(key)), root);
}

/** A site and all sites inside it. */
export function withChildren(site: Site): readonly Site[] {
  return [site, ...site.children.flatMap(withChildren)];
}
