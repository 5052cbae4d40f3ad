import { placeInHolder, type Site } from './sites.ts';
import type { Node } from './tree.ts';

/** How values are gathered from sites. */
export interface Gathering<T> {
  /**
   * What one site gives. It follows from the site's node, kind, setting, key and, where it is no object, place in its
   * holder, and from `context`; from nothing else.
   */
  readonly own: (site: Site) => readonly T[];
  /** A value of an inner site as one of its holder; absent where values have no place. */
  readonly move?: (value: T, inside: Pick<Site, 'at' | 'path'>) => T;
  /** What else the values follow from, in a fixed order. */
  readonly context?: readonly unknown[];
}

/** What was gathered from a node and all inside it, as long as the node lives. */
export type Gathered<T> = WeakMap<Node, Held<T>>;

interface Held<T> {
  readonly kind: Site['kind'] | undefined;
  readonly setting: Site['setting'] | undefined;
  readonly key: string | undefined;
  readonly place: string | undefined;
  readonly context: readonly unknown[];
  readonly values: readonly T[];
}

const none: readonly unknown[] = [];

/**
 * What a site and all sites inside it give, in their order; places count from the site's start. Only where an edit has
 * made a node anew is anything worked out.
 */
export function gather<T>(site: Site, gathering: Gathering<T>, gathered: Gathered<T>): readonly T[] {
  const { own, context = none } = gathering;
  const { node, kind, setting, key } = site;
  const place = placeInHolder(site);
  const known = gathered.get(node);
  const isSame = known?.kind === kind && known?.setting === setting && known?.key === key && known?.place === place;
  if (known && isSame && isEqual(known.context, context)) return known.values;
  const values = [...own(site)];
  for (const child of site.children) for (const value of inside(site, child, gathering, gathered)) values.push(value);
  gathered.set(node, { kind, setting, key, place, context, values });
  return values;
}

function inside<T>(holder: Site, site: Site, gathering: Gathering<T>, gathered: Gathered<T>): readonly T[] {
  const { move } = gathering;
  const values = gather(site, gathering, gathered);
  if (!move || values.length === 0) return values;
  const place = { at: site.at - holder.at, path: site.path.slice(holder.path.length) };
  return values.map((value) => move(value, place));
}

function isEqual(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
