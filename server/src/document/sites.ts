import { bareList, containers } from '../engine/containers.ts';
import { kindOf } from '../engine/graders/index.ts';
import type { Kind } from '../engine/kind.ts';
import type { Setting } from '../engine/place.ts';
import { criteriaKeys } from '../engine/rubric/isRubric.ts';
import { criterionKind, rubricKind } from '../engine/rubric/kinds.ts';
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
  /** How what it stands in calls it: its key in a `multi`, its `id` in a rubric. */
  readonly key?: string;
  /** The graders inside it, in order; found when first asked for. */
  readonly children: readonly Site[];
}

/** The graders of one container. */
export interface Found {
  readonly form: 'grader' | 'criteria' | 'rubric';
  readonly path: Path;
  readonly at: number;
  readonly node: Node;
  readonly sites: readonly Site[];
}

/** Finds the graders where they are: bare, in a list, in a rubric, or inside a body that the platforms take. */
export function findGraders(tree: Tree): readonly Found[] {
  const { root } = tree;
  if (!root) return [];
  if (tree.language === 'rubric' || isRubric(root)) return [rubricAt(root)];
  if (root.node.kind === 'array') return [found(root, bareList.path, bareList.setting, true)];
  const inside = containers.flatMap(({ path, setting, list }) => {
    const slot = follow(root, path);
    return slot ? [found(slot, path, setting, list)] : [];
  });
  return inside.length > 0 ? inside.slice(0, 2) : [found(root, [], undefined, false)];
}

/** A rubric is told by its criteria, where the file's name does not tell. */
export function isRubric(root: Slot): boolean {
  return criteriaKeys.some((key) => entryOf(root, key) !== undefined) && entryOf(root, 'type') === undefined;
}

function rubricAt(root: Slot): Found {
  return {
    form: 'rubric',
    path: [],
    at: root.at,
    node: root.node,
    sites: [siteAt(root, [], { kind: rubricKind, setting: 'rubric' })],
  };
}

function found(slot: Slot, path: Path, setting: Setting | undefined, list: boolean): Found {
  const form = list ? 'criteria' : 'grader';
  const place = setting ? { setting } : {};
  const slots = list ? (slot.node.items ?? []).map((item, index) => [child(slot, item), index] as const) : [];
  const sites = list
    ? slots.map(([item, index]) => siteAt(item, [...path, index], place))
    : [siteAt(slot, path, place)];
  return { form, path, at: slot.at, node: slot.node, sites };
}

/** What is known of a site before its text is looked at. */
type Given = Pick<Site, 'kind' | 'setting' | 'key'>;

function siteAt(slot: Slot, path: Path, given: Given): Site {
  const kind = given.kind ?? kindOf(entryOf(slot, 'type')?.node.value);
  const site = { ...given, path, at: slot.at, node: slot.node, ...(kind && { kind }), children: none };
  if (!kind || !isHolder(slot.node, kind)) return site;
  let known: readonly Site[] | undefined;
  return {
    ...site,
    get children() {
      known ??= [...inMap(slot, path, kind, given), ...inList(slot, path, kind), ...inner(slot, path, kind)];
      return known;
    },
  };
}

const none: readonly Site[] = [];

/** Whether a key is there under which graders stand. */
function isHolder({ entries = [] }: Node, { children, criteria, grader }: Kind): boolean {
  return entries.some(
    ({ key: { node } }) => node.value === children || node.value === criteria || node.value === grader,
  );
}

function inMap(slot: Slot, path: Path, { children }: Kind, { setting }: Given): readonly Site[] {
  const map = children === undefined ? undefined : entryOf(slot, children);
  return (map && isGrader(map) ? [] : (map?.node.entries ?? [])).flatMap(({ key: name, value }) => {
    const key = String(name.node.value);
    return value ? [siteAt(child(map!, value), [...path, children!, key], { key, ...(setting && { setting }) })] : [];
  });
}

function inList(slot: Slot, path: Path, { criteria }: Kind): readonly Site[] {
  const list = criteria === undefined ? undefined : entryOf(slot, criteria);
  return (list?.node.items ?? []).map((item, index) => {
    const placed = child(list!, item);
    const id = entryOf(placed, 'id')?.node.value;
    return siteAt(placed, [...path, criteria!, index], {
      kind: criterionKind,
      setting: 'rubric',
      ...(id !== undefined && { key: String(id) }),
    });
  });
}

function inner(slot: Slot, path: Path, { grader }: Kind): readonly Site[] {
  const value = grader === undefined ? undefined : entryOf(slot, grader);
  const key = String(entryOf(slot, 'id')?.node.value ?? grader);
  return value?.node.kind === 'object' ? [siteAt(value, [...path, grader!], { setting: 'rubric', key })] : [];
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

/** Where a site stands in what holds it; only of one that is no object, because nothing else can be said of it. */
export function placeInHolder({ node, path }: Site): string | undefined {
  return node.kind === 'object' ? undefined : path.slice(-2).join('.');
}

/** The innermost site of which something holds, where it holds of those around too; of several beside each other the last. */
export function innermost(sites: readonly Site[], holds: (site: Site) => boolean): Site | undefined {
  const site = sites.findLast(holds);
  return site && (innermost(site.children, holds) ?? site);
}

/** A site and all sites inside it. */
export function withChildren(site: Site): readonly Site[] {
  const all: Site[] = [];
  const add = (each: Site) => {
    all.push(each);
    each.children.forEach(add);
  };
  add(site);
  return all;
}
